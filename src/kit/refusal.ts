/** What a refusal says: for programs a code and a status, for people a sentence and what to do next. */
export interface RefusalParts {
  /** Stable, for programs: `port-in-use`. */
  code: string;
  /** The HTTP status that fits; a command line ignores it. */
  status?: number;
  /** What happened, in one sentence for the person. */
  message: string;
  /** What the person can do now. */
  remedy: string;
  /** Seconds until it is worth trying again, where that is known: Retry-After (RFC 9110). */
  retryAfterSeconds?: number;
  /** Whether it leaves a line in the log: somebody tried what is not theirs, or tried too often. 403 and 429 always do. */
  isNoted?: boolean;
  /** Of a change that came too late: what others changed meanwhile, so that both can be shown. It is answered and never logged. */
  conflicts?: readonly Conflict[];
  /** The error underneath, for the log only. */
  cause?: unknown;
}

/** What somebody else changed before a change came. */
export interface Conflict {
  /** By the name that the change gives it. */
  field: string;
  /** What it was, and what it is now, as people read it; null for nothing. */
  from: string | null;
  to: string | null;
  /** Name of whoever changed it. */
  by: string;
  /** Instant, ISO 8601 in UTC. */
  at: string;
}

/**
 * An expected failure: somebody asked for something that cannot be had, and is told why and what to do. It is shown
 * without a stack. Everything else that is thrown is a fault: our bug.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly remedy: string;
  readonly retryAfterSeconds: number | undefined;
  readonly isNoted: boolean;
  readonly conflicts: readonly Conflict[] | undefined;

  constructor({ code, status = 400, message, remedy, retryAfterSeconds, isNoted, conflicts, cause }: RefusalParts) {
    super(message, { cause });
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
    this.remedy = remedy;
    this.retryAfterSeconds = retryAfterSeconds;
    this.isNoted = isNoted ?? (status === 403 || status === 429);
    this.conflicts = conflicts;
  }
}
