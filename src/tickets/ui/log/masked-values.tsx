import { useState } from 'react';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { MaskedMark, Words } from '../../event-contract.ts';
import classes from './log.module.css';
import type { LogStand } from './log-stand.ts';
import { UnmaskForm } from './unmask-form.tsx';

/** The masked values of words: each is shown to whoever may see it, once they have said for what and why (KB-450 access). */
export function MaskedValues({ words, ...stand }: LogStand & { words: Words | null | undefined }) {
  const marks = words?.masked ?? [];
  if (!words || !marks.length) return null;
  return (
    <ul className={classes.masked}>
      {marks.map((mark) => (
        <li key={mark.id}>
          <MaskedValue {...stand} text={words.id} mark={mark} />
        </li>
      ))}
    </ul>
  );
}

function MaskedValue({ text, mark, ...stand }: LogStand & { text: string; mark: MaskedMark }) {
  const words = useWords('ticketDesk').log;
  const { close } = useWords('kit').form;
  const [isOpen, setOpen] = useState(false);
  // Held as long as this page is open, and nowhere else.
  const [value, setValue] = useState<string>();
  const cite = `${mark.clause.document} ${mark.clause.clause}`;
  if (value !== undefined)
    return (
      <>
        {mark.class}: <strong>{value}</strong> <span className={classes.quiet}>{words.isOnRecord}</span>
      </>
    );
  if (mark.waits)
    return <Closed words={words.unmaskWaits(mark.class)} cite={`${mark.waits.document} ${mark.waits.clause}`} />;
  if (!mark.purposes.length) return <Closed words={words.notUnmasked(mark.class)} cite={cite} />;
  return (
    <>
      <button type="button" className={classes.small} data-needs-script onClick={() => setOpen(true)}>
        {words.unmask(mark.class)}
      </button>{' '}
      <Clause cite={cite} />
      {isOpen && (
        <Sheet title={words.unmask(mark.class)} closeWord={close} onClose={() => setOpen(false)}>
          <UnmaskForm {...stand} text={text} mark={mark} onShown={setValue} />
        </Sheet>
      )}
    </>
  );
}

const Closed = ({ words, cite }: { words: string; cite: string }) => (
  <span className={classes.quiet}>
    {words} <Clause cite={cite} />
  </span>
);
