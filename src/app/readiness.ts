import { type Log, silentLog } from '../kit/log.ts';

/** What must hold before the hub takes requests: a name, and a check that throws when it does not hold. */
export type ReadinessChecks = Record<string, () => Promise<void>>;

/** Answers whether the hub can do its work now. */
export interface Readiness {
  /** Each check by name: `ok` or that it fails. Anybody may ask, so why it fails is told to the log only. */
  report(): Promise<Record<string, string>>;
  /** From now on the hub is going down: load balancers should send nothing more. */
  stopping(): void;
}

/** Runs the checks at each question, each within two seconds. */
export function readinessOf(checks: ReadinessChecks, log: Log = silentLog): Readiness {
  let isStopping = false;
  return {
    report: async () => {
      if (isStopping) return { hub: 'stopping' };
      const rows = Object.entries(checks).map(async ([name, check]) => {
        return [name, await outcome(check, (err) => log.warn({ err, check: name }, 'not ready'))] as const;
      });
      return Object.fromEntries(await Promise.all(rows));
    },
    stopping: () => {
      isStopping = true;
    },
  };
}

async function outcome(check: () => Promise<void>, tell: (error: unknown) => void): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, 2000, 'no answer in 2 s').unref());
  const done = check().then(
    () => 'ok',
    (error) => {
      tell(error);
      return 'failing';
    },
  );
  return Promise.race([done, late]);
}
