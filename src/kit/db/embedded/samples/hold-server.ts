import { startEmbedded } from '../embedded-postgres.ts';

// A hub that does nothing but hold its database up until it is asked to stop, or killed.
const server = await startEmbedded({ dataDir: process.argv[2]! });
process.stdout.write(`up ${server.pid()}\n`);
process.once('SIGTERM', async () => {
  await server.stop();
  process.exit(0);
});
setInterval(() => {}, 1000);
