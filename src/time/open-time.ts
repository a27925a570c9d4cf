import type { Span } from './calendar/spans.ts';

export type { Span } from './calendar/spans.ts';

/**
 * Time that opens and closes: a calendar, or the calendars of several editions one after the other. Instants are epoch
 * milliseconds; open time is half-open, `[open, close)`.
 */
export interface OpenTime {
  /** Open milliseconds between two instants. */
  elapsed(from: number, to: number): number;
  /** The earliest instant by which so much open time has passed since `from`; absent where it never opens that long. */
  due(from: number, target: number): number | undefined;
  isOpen(at: number): boolean;
  /** The open stretches between two instants, in order. */
  segments(from: number, to: number): Span[];
}
