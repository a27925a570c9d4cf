import { expect, test } from 'vitest';
import { openReading } from './open-reading.ts';
import { Seats } from './seats.ts';

const stopping = new AbortController().signal;
const bytes = (text: string) => new TextEncoder().encode(text);
/** A body of which these pieces come, and then nothing more until it is closed. */
const stalled = (text: string) => new ReadableStream<Uint8Array>({ start: (it) => it.enqueue(bytes(text)) });
const whole = (text: string) => new Blob([text]).stream();

test('a file that is read is given in parts: what is bad first, then companies in batches', async () => {
  const text = `Name,Zone\nBad,Mars\n${Array.from({ length: 450 }, (_, n) => `Company ${n},\n`).join('')}`;
  const reading = await openReading(whole(text), { mayLeaveOut: false, stopping });
  expect(reading).toMatchObject({ badRows: 1, summary: { rows: 451, companies: 450 } });
  const batches = await Array.fromAsync(reading.batches());
  expect(batches.map((it) => [it.bad.length, it.companies.length])).toEqual([
    [1, 0],
    [0, 200],
    [0, 200],
    [0, 50],
  ]);
  await reading.close();
});

test('a file that does not arrive holds no thread for long', async () => {
  const asked = openReading(stalled('Name\n'), { mayLeaveOut: false, stopping, patienceMs: 100 });
  await expect(asked).rejects.toMatchObject({ code: 'clients/import-too-slow', status: 422 });
});

test('a hub that stops waits for no file', async () => {
  const asked = openReading(stalled('Name\n'), { mayLeaveOut: false, stopping: AbortSignal.timeout(100) });
  await expect(asked).rejects.toThrow();
});

test('what cuts the body off is told as it is', async () => {
  const body = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error('cut off')) });
  await expect(openReading(body, { mayLeaveOut: false, stopping })).rejects.toThrow('cut off');
});

test('a third import at once is told to wait, until one of two leaves', () => {
  const seats = new Seats(2);
  const leave = seats.take();
  seats.take();
  expect(() => seats.take()).toThrow(expect.objectContaining({ status: 503, code: 'clients/import-busy' }));
  leave();
  seats.take();
});
