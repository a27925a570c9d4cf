import { type FormEvent, useState } from 'react';
import { ApiFailure } from './answer.ts';

/** What happened when a form was sent: nothing yet, on its way, or what the server said. */
export interface Submitting {
  isBusy: boolean;
  /** What happened and what to do; what was typed stays in its fields. */
  problem: { message: string; remedy: string } | undefined;
  onSubmit(event: FormEvent<HTMLFormElement>): void;
}

/** Sends a form once at a time. `unreachable` is said where no answer came at all. */
export function useSubmit(
  work: (form: FormData) => Promise<void>,
  unreachable: { message: string; remedy: string },
): Submitting {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Submitting['problem']>();
  const run = async (form: FormData) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work(form);
    } catch (error) {
      setProblem(error instanceof ApiFailure ? { message: error.message, remedy: error.remedy } : unreachable);
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    problem,
    onSubmit: (event) => {
      event.preventDefault();
      if (!isBusy) void run(new FormData(event.currentTarget));
    },
  };
}
