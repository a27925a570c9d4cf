import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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
  vi.advanceTimersByTime(2_000);
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
