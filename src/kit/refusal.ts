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
  /** The error underneath, for the log only. */
  cause?: unknown;
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

  constructor({ code, status = 400, message, remedy, retryAfterSeconds, isNoted, cause }: RefusalParts) {
    super(message, { cause });
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
    this.remedy = remedy;
    this.retryAfterSeconds = retryAfterSeconds;
    this.isNoted = isNoted ?? (status === 403 || status === 429);
  }
}
