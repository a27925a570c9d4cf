import { type FormEvent, useId, useState } from 'react';
import type { FetchInside } from '../../../kit/ui/answer.ts';
import { Button, CheckField, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { type Problem, useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { ImportLook } from '../../import-contract.ts';
import classes from './import.module.css';
import { LookShown } from './look-shown.tsx';
import { type Chosen, chosenIn, sendFile } from './send-file.ts';

/** A file, or text, that is looked at first and imported then. What was chosen stays whatever is answered. */
export function ChooseFile({ fetch, onStarted }: { fetch: FetchInside; onStarted(id: string): void }) {
  const words = useWords('clientImport');
  const { isBusy, problem, act } = useAct(useWords('people').unreachable);
  const [nothing, setNothing] = useState<Problem>();
  const [seen, setSeen] = useState<{ look: ImportLook; chosen: Chosen }>();
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = chosenIn(new FormData(event.currentTarget), words.pasted);
    setNothing(chosen ? undefined : words.nothingChosen);
    setSeen(undefined);
    if (chosen) act(async () => setSeen({ chosen, look: await sendFile<ImportLook>(fetch, 'import/look', chosen) }));
  };
  const start = () => act(async () => onStarted((await sendFile<{ id: string }>(fetch, 'import', seen!.chosen)).id));
  return (
    <>
      <Section title={words.chooseTitle}>
        {/* Another choice is another question: what was seen of the one before says nothing about it. */}
        <form className={classes.form} onSubmit={look} onChange={() => setSeen(undefined)} data-needs-script>
          <TextField
            label={words.file}
            hint={words.fileHint}
            name="file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          />
          <PasteField />
          <CheckField label={words.leaveOut} hint={words.leaveOutHint} name="leave-out" />
          <FormProblem problem={nothing ?? problem} />
          <div className={classes.buttons}>
            <Button main={!seen} busy={isBusy}>
              {isBusy && !seen ? words.looking : words.look}
            </Button>
          </div>
        </form>
      </Section>
      <div role="status">{seen && <LookShown look={seen.look} isBusy={isBusy} onImport={start} />}</div>
    </>
  );
}

function PasteField() {
  const words = useWords('clientImport');
  const id = useId();
  return (
    <div className={classes.paste}>
      <label htmlFor={id}>{words.paste}</label>
      <textarea id={id} name="text" rows={4} spellCheck={false} aria-describedby={`${id}:hint`} />
      <p id={`${id}:hint`}>{words.pasteHint}</p>
    </div>
  );
}
