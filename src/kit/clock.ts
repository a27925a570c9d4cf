/** Where a program gets the time from. Pure code never asks: it is handed an instant. */
export interface Clock {
  now(): Temporal.Instant;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still until it is moved: for tests, backtests and the simulated company. */
export function standingClock(start: string): Clock & { advance(duration: string): void } {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    advance: (duration) => {
      now = now.add(Temporal.Duration.from(duration));
    },
  };
}
