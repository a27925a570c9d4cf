import { Button, FormProblem, TextAreaField } from '../../kit/ui/form.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSay } from '../../kit/ui/toast.tsx';
import { useSubmit } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { DeskStand } from '../../people/desk-stand.ts';
import type { SetUpStep } from '../set-up-contract.ts';
import type { Kept } from '../wire.ts';
import classes from './clients.module.css';
import { toldRemoved } from './told-removed.ts';

interface StepFormProps extends Pick<DeskStand, 'fetch' | 'onChange'> {
  step: SetUpStep;
  path: string;
  onDone(): void;
}

/** What is done in a step, and what shows that it is done. */
export function StepForm({ step, path, fetch, onChange, onDone }: StepFormProps) {
  const all = useWords('clients');
  const words = all.setUp;
  const { cancel, unreachable } = useWords('kit').form;
  const say = useSay();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const kept = await send<Kept>(fetch, 'PUT', path, { evidence: String(form.get('evidence')) });
    say(toldRemoved(all, kept, words.marked(step.step)));
    onChange();
    onDone();
  }, unreachable);
  return (
    <form onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <p>{step.what}</p>
      <TextAreaField
        label={words.evidence}
        name="evidence"
        maxLength={500}
        hint={`${words.wanted}: ${step.wanted}`}
        required
      />
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {words.mark}
        </Button>
        <Button onPress={onDone}>{cancel}</Button>
      </div>
    </form>
  );
}
