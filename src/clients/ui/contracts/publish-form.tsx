import { Button, FormProblem, SelectField, TextField } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { wallOf } from '../../../people/week.ts';
import type { ContractPublished } from '../../contract-wire.ts';
import type { ContractStand } from './contract-stand.ts';
import classes from './contracts.module.css';
import { asked, type ContractDraftState } from './draft.ts';
import type { useCheck } from './use-check.ts';

interface PublishFormProps extends ContractStand {
  draft: ContractDraftState;
  check: ReturnType<typeof useCheck>;
  change(part: Partial<ContractDraftState>): void;
  discard(): void;
  toInstant(wall: string): string;
}

/** Publishing with a note, now or at a time. What is refused is told, and everything typed stays. */
export function PublishForm({ view, draft, check, change, discard, toInstant, fetch, onChange }: PublishFormProps) {
  const words = useWords('contracts');
  const say = useSay();
  const { id, zone } = view.company;
  const { isBusy, problem, onSubmit } = useSubmit(async () => {
    const body = { ...asked(draft, toInstant), started: draft.started, note: draft.note };
    const { edition } = await send<ContractPublished>(fetch, 'POST', `/companies/${id}/contract/publish`, body).catch(
      async (error: { code?: string }) => {
        if (error.code === 'contracts/changed-meanwhile') await onChange();
        throw error;
      },
    );
    say(words.published(edition));
    // What is typed next shall start from what was just published.
    await onChange();
    discard();
  }, useWords('kit').form.unreachable);
  const isSound = check.checked === undefined || !check.isCurrent || check.checked.publishable;
  return (
    <Section title={words.publish} lead={words.publishLead}>
      <form onSubmit={onSubmit} className={classes.publish}>
        <FormProblem problem={problem} />
        <TextField
          label={words.note}
          name="note"
          value={draft.note}
          maxLength={500}
          required
          hint={words.noteHint}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <SelectField
          label={words.when}
          name="when"
          value={draft.when ? 'later' : 'now'}
          options={[
            { value: 'now', label: words.now },
            { value: 'later', label: words.later },
          ]}
          onChange={(event) => change({ when: event.currentTarget.value === 'later' ? inAnHour(zone) : '' })}
        />
        {draft.when && (
          <TextField
            label={words.later}
            name="moment"
            type="datetime-local"
            value={draft.when}
            required
            hint={words.laterHint(zone)}
            onChange={(event) => change({ when: event.currentTarget.value || draft.when })}
          />
        )}
        {!isSound && <p className={classes.note}>{words.notSound}</p>}
        <div className={classes.buttons}>
          <Button main busy={isBusy}>
            {words.publish}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** The next full hour but one, on the wall of the company. */
function inAnHour(zone: string): string {
  return `${wallOf(new Date(Date.now() + 2 * 3_600_000).toISOString(), zone).slice(0, 13)}:00`;
}
