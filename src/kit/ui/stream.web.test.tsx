import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeStream } from '../../testing/fake-stream.ts';
import { openStream } from './stream.ts';

const heard: string[] = [];
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeStream);
  heard.length = 0;
  end = openStream({
    address: '/events',
    event: 'news',
    onData: (data) => heard.push(data),
    onConnection: (connection) => heard.push(connection),
  });
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a stream that breaks says so, is opened again until it stands, and hears the whole state first', () => {
  const first = FakeStream.last;
  first.tell('news', 1);
  first.break();
  expect(heard).toEqual(['live', '1', 'lost']);
  vi.advanceTimersByTime(2_000);
  expect(FakeStream.last).not.toBe(first);
  FakeStream.last.break();
  vi.advanceTimersByTime(3_000);
  FakeStream.last.tell('news', 2);
  expect(heard).toEqual(['live', '1', 'lost', 'lost', 'live', '2']);
});

test('a stream that falls silent is lost, one that still beats is not', () => {
  const { last } = FakeStream;
  last.tell('news', 1);
  for (let beat = 0; beat < 5; beat++) {
    vi.advanceTimersByTime(20_000);
    last.tell('beat', '');
  }
  expect(heard).not.toContain('lost');
  vi.advanceTimersByTime(60_000);
  expect(heard).toContain('lost');
  expect(last.isClosed).toBe(true);
});

test('a network that goes is noticed at once, one that comes back too', () => {
  const first = FakeStream.last;
  window.dispatchEvent(new Event('offline'));
  expect(heard).toEqual(['lost']);
  window.dispatchEvent(new Event('online'));
  expect(FakeStream.last).not.toBe(first);
});

test('an ended stream stays closed', () => {
  const { last } = FakeStream;
  end();
  vi.advanceTimersByTime(120_000);
  expect([FakeStream.last === last, last.isClosed]).toEqual([true, true]);
});

/** How many streams were opened within a time. */
function openedWithin(ms: number): number {
  const before = FakeStream.count;
  vi.advanceTimersByTime(ms);
  return FakeStream.count - before;
}

describe('a stream that fails again and again', () => {
  test('is tried more and more rarely, at last about once a minute', () => {
    for (let tries = 0; tries < 8; tries++) {
      FakeStream.last.break();
      vi.advanceTimersByTime(60_000);
    }
    FakeStream.last.break();
    expect(openedWithin(29_000)).toBe(0);
    expect(openedWithin(31_000)).toBe(1);
  });

  test('is no steadier for saying something before it breaks', () => {
    for (let tries = 0; tries < 8; tries++) {
      FakeStream.last.tell('news', tries);
      FakeStream.last.break();
      vi.advanceTimersByTime(60_000);
    }
    FakeStream.last.break();
    expect(openedWithin(29_000)).toBe(0);
  });

  test('is tried soon again once it has lived for a while, or the network comes back', () => {
    for (let tries = 0; tries < 8; tries++) {
      FakeStream.last.break();
      vi.advanceTimersByTime(60_000);
    }
    FakeStream.last.tell('news', 1);
    vi.advanceTimersByTime(20_000);
    FakeStream.last.break();
    expect(openedWithin(1_500)).toBe(1);
    for (let tries = 0; tries < 8; tries++) {
      FakeStream.last.break();
      vi.advanceTimersByTime(60_000);
    }
    window.dispatchEvent(new Event('online'));
    FakeStream.last.break();
    expect(openedWithin(1_500)).toBe(1);
  });
});

describe('a stream that the server refuses', () => {
  const answers = (status: number) => vi.stubGlobal('fetch', async () => new Response(null, { status }));

  test.each([401, 403])('with %i is not asked for again, even when the network comes back', async (status) => {
    answers(status);
    FakeStream.last.refuse();
    await vi.advanceTimersByTimeAsync(0);
    expect(openedWithin(600_000)).toBe(0);
    window.dispatchEvent(new Event('online'));
    expect(openedWithin(600_000)).toBe(0);
    expect(heard).toEqual(['lost']);
  });

  test.each([404, 429, 500, 503])('with %i is tried again', async (status) => {
    answers(status);
    FakeStream.last.refuse();
    await vi.advanceTimersByTimeAsync(0);
    expect(openedWithin(1_500)).toBe(1);
  });

  test('is tried again where the server cannot be asked why', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    FakeStream.last.refuse();
    await vi.advanceTimersByTimeAsync(0);
    expect(openedWithin(1_500)).toBe(1);
  });
});
