import { useState } from 'react';
import { type Problem, useSubmit } from './use-submit.ts';
import { useWords } from './words.tsx';

/** Somebody else changed what a form is about: what is there now is read again, and the next press saves over it knowingly. */
const MEANWHILE = 'changed-meanwhile';

interface Draft<T> {
  /** What was there when the form was opened; the fields begin with it. */
  begun: T;
  isBusy: boolean;
  problem: Problem | undefined;
  onSubmit: ReturnType<typeof useSubmit>['onSubmit'];
}

/** A form over something that others may change at the same time: what was typed stays, whatever they do. */
export function useDraftOf<T>(now: T, work: (form: FormData) => Promise<void>, onMeanwhile: () => void): Draft<T> {
  const [begun] = useState(now);
  const { unreachable } = useWords('kit').form;
  const submitting = useSubmit(async (form) => {
    try {
      await work(form);
    } catch (error) {
      if ((error as { code?: string }).code === MEANWHILE) onMeanwhile();
      throw error;
    }
  }, unreachable);
  return { begun, ...submitting };
}
