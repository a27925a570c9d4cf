import { onTestFinished } from 'vitest';
import { type EventReader, eventsOf } from './sse-stream.ts';

/** Reads a stream of server-sent events, one after the other, and lets go of it when the test ends. */
export function readEvents(answer: Response): EventReader {
  const reader = eventsOf(answer);
  onTestFinished(reader.close);
  return reader;
}
