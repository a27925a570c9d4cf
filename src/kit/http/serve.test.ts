import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serve } from './serve.ts';

const local = { host: '127.0.0.1', port: 0 };

test('a port in use is refused with another to try', async () => {
  const first = await serve((_, answer) => answer.end(), local);
  await expect(serve(() => {}, { ...local, port: first.port })).rejects.toMatchObject({
    code: 'listen',
    message: expect.stringContaining(`Port ${first.port} on 127.0.0.1 is in use`),
    remedy: expect.stringContaining(`--port ${first.port + 1}`),
  });
  await first.close();
});

test("an address that is not this machine's is refused", async () => {
  await expect(serve(() => {}, { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({ code: 'listen' });
});

test('closing lets a running request end and takes no new one', async () => {
  const serving = await serve(async (_, answer) => {
    await sleep(150);
    answer.end('whole');
  }, local);
  const url = `http://127.0.0.1:${serving.port}`;
  const running = fetch(url).then((answer) => answer.text());
  await sleep(50);
  const closed = serving.close();
  await expect(fetch(url)).rejects.toThrow();
  expect(await running).toBe('whole');
  await closed;
});

test('a request that does not end is cut after the patience', async () => {
  const serving = await serve(() => {}, local);
  const stuck = fetch(`http://127.0.0.1:${serving.port}`);
  await sleep(50);
  await Promise.all([expect(stuck).rejects.toThrow(), serving.close(100)]);
});
