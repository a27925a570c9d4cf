import { type FormEvent, useState } from 'react';
import { ApiFailure, type Conflict } from './answer.ts';

/** What the server refused, in its words, and its code for it. */
export interface Problem {
  message: string;
  remedy: string;
  code?: string;
  /** Of a change that came too late: what others changed meanwhile. */
  conflicts?: readonly Conflict[];
}

/** What happened when a form was sent: nothing yet, on its way, or what the server said. */
export interface Submitting {
  isBusy: boolean;
  /** What happened and what to do; what was typed stays in its fields. */
  problem: Problem | undefined;
  onSubmit(event: FormEvent<HTMLFormElement>): void;
}

/** Sends a form once at a time. `unreachable` is said where no answer came at all. */
export function useSubmit(
  work: (form: FormData) => Promise<void>,
  unreachable: { message: string; remedy: string },
): Submitting {
  const { isBusy, problem, act } = useAct(unreachable);
  return {
    isBusy,
    problem,
    onSubmit: (event) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      act(() => work(form));
    },
  };
}

/** The same for buttons without a form: one thing at a time, and what the server said where it refused. */
export function useAct(unreachable: { message: string; remedy: string }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof ApiFailure ? problemOf(error) : unreachable);
    } finally {
      setBusy(false);
    }
  };
  const act = (work: () => Promise<void>) => void (isBusy || run(work));
  return { isBusy, problem, act, forget: () => setProblem(undefined) };
}

const problemOf = ({ message, remedy, code, conflicts }: ApiFailure): Problem => ({
  ...{ message, remedy, code },
  ...(conflicts.length ? { conflicts } : {}),
});
