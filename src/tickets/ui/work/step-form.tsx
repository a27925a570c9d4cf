import { Button, SelectField, TextAreaField } from '../../../kit/ui/form.tsx';
import { useKept } from '../../../kit/ui/use-kept.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { useCleanHere, WouldBeRemoved } from '../../../privacy/screens.tsx';
import { OUTCOMES } from '../kinds.ts';
import { Refused } from '../refused.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import { useAdd } from '../use-add.ts';
import classes from './work.module.css';

interface StepFormProps extends TicketStand {
  /** The recommended action that was tried, by its id; null for a step of one's own. */
  action: string | null;
  onDone(): void;
}

/** What was tried and what came of it (SOP-7010 D12, W6). */
export function StepForm({ action, onDone, ...stand }: StepFormProps) {
  const words = useWords('ticketDesk').steps;
  const { save, cancel } = useWords('kit').form;
  const { me, ticket, fetch } = stand;
  const name = `${me.id}:${ticket.id}:step:${action ?? ''}`;
  const { typed, change, discard } = useKept(name, { outcome: '', text: '' }, useCleanHere(fetch));
  const { isBusy, problem, add } = useAdd(stand, 'steps', () => {
    discard();
    onDone();
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        add({ action, outcome: typed.outcome || null, ...(typed.text.trim() ? { text: typed.text } : {}) });
      }}
    >
      <SelectField
        label={words.outcome}
        name="outcome"
        value={typed.outcome}
        options={[{ value: '', label: words.noOutcome }, ...OUTCOMES.map((it) => ({ value: it, label: it }))]}
        onChange={(event) => change({ outcome: event.currentTarget.value })}
      />
      <TextAreaField
        label={action ? words.what : words.step}
        name="text"
        value={typed.text}
        maxLength={5000}
        required={action === null}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <WouldBeRemoved text={typed.text} fetch={fetch} />
      <Refused problem={problem} />
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {save}
        </Button>
        <Button onPress={onDone}>{cancel}</Button>
      </div>
    </form>
  );
}
