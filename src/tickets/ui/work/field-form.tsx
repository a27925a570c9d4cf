import type { FormEvent } from 'react';
import { Button, SelectField, TextAreaField, TextField } from '../../../kit/ui/form.tsx';
import { useKept } from '../../../kit/ui/use-kept.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { instantOf, wallOf } from '../../../people/week.ts';
import { useCleanHere, WouldBeRemoved } from '../../../privacy/screens.tsx';
import { PersonField } from '../about/person-field.tsx';
import { Refused } from '../refused.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import { BothSides } from './both-sides.tsx';
import { editorOf, type FieldTyped, fieldPatch, fieldTyped } from './editors.ts';
import { usePatch } from './use-patch.ts';
import classes from './work.module.css';

interface FieldFormProps extends TicketStand {
  field: string;
  onDone(): void;
}

/** Fills a field in its place. Where somebody else did so meanwhile, both are shown, and one is chosen. */
export function FieldForm({ field, onDone, ...stand }: FieldFormProps) {
  const { save: saveWord, cancel } = useWords('kit').form;
  const { me, ticket, fetch } = stand;
  const zone = me.zone ?? 'Asia/Manila';
  const begin = fieldTyped(ticket, field, (it) => wallOf(it, zone));
  const { typed, change, discard } = useKept(`${me.id}:${ticket.id}:field:${field}`, begin, useCleanHere(fetch));
  const leave = () => {
    discard();
    onDone();
  };
  const { isBusy, problem, conflicts, save, saveOver } = usePatch(stand, leave);
  const patch = () => fieldPatch(field, typed, (it) => instantOf(it, zone));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save(patch());
  };
  const mine = [typed.value, typed.text, typed.until.replace('T', ' ')].filter(Boolean).join(' · ');
  return (
    <form onSubmit={onSubmit} className={classes.form}>
      <FieldInputs field={field} typed={typed} change={change} {...stand} />
      <Refused problem={problem} />
      <BothSides {...{ conflicts, mine, isBusy }} onKeepMine={() => saveOver(patch())} onTakeTheirs={leave} />
      {conflicts.length === 0 && (
        <div className={classes.buttons}>
          <Button main busy={isBusy}>
            {saveWord}
          </Button>
          <Button onPress={leave}>{cancel}</Button>
        </div>
      )}
    </form>
  );
}

interface InputsProps extends TicketStand {
  field: string;
  typed: FieldTyped;
  change(part: Partial<FieldTyped>): void;
}

function FieldInputs({ field, typed, change, ...stand }: InputsProps) {
  const all = useWords('ticketDesk');
  const words = all.documentation;
  const editor = editorOf(field);
  const zone = stand.me.zone ?? 'Asia/Manila';
  return (
    <>
      {'choices' in editor && (
        <SelectField
          label={editor.kind === 'own' ? field : words.choice(field)}
          name="value"
          value={typed.value}
          options={[
            { value: '', label: all.open.notChosen },
            ...editor.choices.map((it) => ({ value: it, label: it })),
          ]}
          required
          autoFocus
          onChange={(event) => change({ value: event.currentTarget.value })}
        />
      )}
      {editor.kind !== 'own' && (
        <>
          <TextAreaField
            label={editor.kind === 'choice' ? words.inWords(field) : field}
            name="text"
            value={typed.text}
            maxLength={5000}
            required={editor.kind !== 'choice'}
            autoFocus={editor.kind !== 'choice'}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <WouldBeRemoved text={typed.text} fetch={stand.fetch} />
        </>
      )}
      {editor.kind === 'next' && (
        <div className={classes.pair}>
          <PersonField
            {...stand}
            label={words.owner}
            name="owner"
            value={typed.owner}
            onPick={(owner) => change({ owner })}
          />
          <TextField
            label={words.until}
            name="until"
            type="datetime-local"
            value={typed.until}
            hint={all.zone(zone)}
            onChange={(event) => change({ until: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
