/** What was answered under an idempotency key, as it is stored in the very statement that stores the effect. */
export interface Attempt {
  /** Who asked: the id of a person or program. */
  actor: string;
  /** By which operation, on which ticket: `POST /tickets/INC-000123/interactions`. */
  route: string;
  /** Their `Idempotency-Key`. */
  key: string;
  /** SHA-256 of what was asked, hexadecimal. */
  asked: string;
  status: number;
  /** Ids and numbers, never words. */
  answer: Readonly<Record<string, unknown>>;
  /** Instant, ISO 8601. */
  at: string;
}

/** The same key was used by another request that was faster. */
export class AttemptTaken extends Error {}
