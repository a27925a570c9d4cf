/** What must hold before the hub takes requests: a name, and a check that throws when it does not hold. */
export type ReadinessChecks = Record<string, () => Promise<void>>;

/** Answers whether the hub can do its work now. */
export interface Readiness {
  /** Each check by name: `ok`, or what is wrong. */
  report(): Promise<Record<string, string>>;
  /** From now on the hub is going down: load balancers should send nothing more. */
  stopping(): void;
}

/** Runs the checks at each question, each within two seconds. */
export function readinessOf(checks: ReadinessChecks): Readiness {
  let isStopping = false;
  return {
    report: async () => {
      if (isStopping) return { hub: 'stopping' };
      const rows = Object.entries(checks).map(async ([name, check]) => [name, await outcome(check)] as const);
      return Object.fromEntries(await Promise.all(rows));
    },
    stopping: () => {
      isStopping = true;
    },
  };
}

async function outcome(check: () => Promise<void>): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, 2000, 'no answer in 2 s').unref());
  const done = check().then(
    () => 'ok',
    (error: Error) => error.message,
  );
  return Promise.race([done, late]);
}
