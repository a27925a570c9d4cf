import { startHub } from '../../src/testing/running-hub.ts';

/** Once per run: a real hub, whose address every journey takes as its base. HUB_URL names one that runs already. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env.HUB_URL) return async () => {};
  const hub = await startHub();
  process.env.HUB_URL = hub.url;
  return async () => {
    await hub.stop();
  };
}
