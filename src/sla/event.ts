import type { Severity } from '../policy/words.ts';

/** Where an event stands: of which ticket, and when. Instants are epoch milliseconds. */
export interface EventPlace {
  id: string;
  ticket: string;
  /** When it happened, as told. */
  occurredAt: number;
  /** When it was written down; absent where that is the same. */
  recordedAt?: number;
  /** How far the teller's own clock was from ours, in milliseconds, where that is known. */
  skew?: number;
  /** Who did it, where that matters: `lead`, `t1`. */
  by?: string;
}

/** What clocks need to know of one thing that happened to a ticket. */
export type EventFacts =
  /** The ticket begins. `contacted` where a client reached us; else the desk or the Monitor Service opened it. */
  | { type: 'opened'; severity: Severity; contacted: boolean }
  /** A client wrote, or called and was missed. */
  | { type: 'message'; channel?: string }
  /** A public message by a person, or a call with the client: what rule 5 calls a response. */
  | { type: 'response'; call?: boolean }
  /** A hard bounce of a response. */
  | { type: 'bounce'; of: string }
  /** A recorded reference of a third party. */
  | { type: 'reference' }
  /** Anything else that a person did. */
  | { type: 'action'; late: boolean }
  | { type: 'no-reply-needed'; reason?: string }
  | { type: 'status'; to: string }
  | { type: 'pause'; reason: string; until?: number }
  | { type: 'resume'; reason?: string }
  | { type: 'severity'; to: Severity }
  | { type: 'resolve' }
  | { type: 'close' }
  | { type: 'reopen' }
  | { type: 'merge'; into: string }
  | { type: 'unmerge' }
  | { type: 'split'; message: string; into: string }
  /** Open clocks go over to an edition, named by its id or by the instant of its force; else to the one in force. */
  | { type: 'moved'; edition?: string }
  | { type: 'corrected'; of: string; to: number };

/** One event of a ticket's log, as clocks see it. */
export type ClockEvent = EventPlace & EventFacts;

/** An event in its place: `at` is the instant at which it counts. */
export type PlacedEvent = ClockEvent & { at: number };

/** Something about an event that people should see: it counted otherwise than it was told, or was refused. */
export interface Flag {
  event: string;
  ticket: string;
  flag: 'late intake' | 'typed in late' | 'clock not trusted' | 'from the future' | 'refused';
  because: string;
}
