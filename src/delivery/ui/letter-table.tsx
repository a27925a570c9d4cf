import { Button, FormProblem } from '../../kit/ui/form.tsx';
import { send } from '../../kit/ui/send.ts';
import { TableHead } from '../../kit/ui/table-head.tsx';
import { useSay } from '../../kit/ui/toast.tsx';
import { useAct } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { Letter } from '../contract.ts';
import classes from './letters.module.css';
import type { LettersProps } from './letters-props.ts';

/** Letters with what became of each; dead ones can be sent again or put aside. */
export function LetterTable({ page, fetch, onChange }: LettersProps) {
  const words = useWords('delivery');
  const say = useSay();
  const { isBusy, problem, act } = useAct(words.unreachable);
  const does = (what: 'replay' | 'discard', said: string) => (id: string) =>
    act(async () => {
      await send(fetch, 'POST', `/letters/${id}/${what}`).finally(onChange);
      say(said);
    });
  const [onReplay, onDiscard] = [does('replay', words.replayed), does('discard', words.discarded)];
  return (
    <>
      <FormProblem problem={problem} />
      <table className={classes.table}>
        <TableHead headings={[words.recipient, words.template, words.state, words.next, words.answer]} />
        <tbody>
          {page.letters.map((it) => (
            <LetterRow key={it.id} letter={it} {...{ isBusy, onReplay, onDiscard }} canSend={page.relay !== null} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  letter: Letter;
  isBusy: boolean;
  /** Whether mail is set up. */
  canSend: boolean;
  onReplay(id: string): void;
  onDiscard(id: string): void;
}

function LetterRow({ letter, ...rest }: RowProps) {
  const words = useWords('delivery');
  const { recipient, template, state, tries, answer } = letter;
  return (
    <tr data-state={state}>
      <td className={classes.recipient}>{recipient}</td>
      <td>{words.templates[template]}</td>
      <td>
        <span className={classes.state}>{words.states[state]}</span>
        <span className={classes.quiet}>{words.triesOf(tries)}</span>
      </td>
      <td className={classes.when}>
        <When letter={letter} />
      </td>
      <td>
        {answer && <span className={classes.answer}>{answer}</span>}
        {state === 'dead' && <WhatNow letter={letter} {...rest} />}
      </td>
    </tr>
  );
}

function When({ letter: { writtenAt, nextAt, endedAt } }: { letter: Letter }) {
  const words = useWords('delivery');
  const { moment } = useWords('kit').dates;
  return (
    <>
      {nextAt && <span>{words.tried(moment(nextAt))}</span>}
      {endedAt && <span>{words.ended(moment(endedAt))}</span>}
      <span className={classes.quiet}>{words.written(moment(writtenAt))}</span>
    </>
  );
}

function WhatNow({ letter: { id, recipient, canReplay }, isBusy, canSend, onReplay, onDiscard }: RowProps) {
  const words = useWords('delivery');
  return (
    <>
      {!canReplay && <span className={classes.quiet}>{words.linkOver}</span>}
      <span className={classes.buttons} data-needs-script>
        {canReplay && canSend && (
          <Button busy={isBusy} label={words.replayLabel(recipient)} onPress={() => onReplay(id)}>
            {words.replay}
          </Button>
        )}
        <Button busy={isBusy} label={words.discardLabel(recipient)} onPress={() => onDiscard(id)}>
          {words.discard}
        </Button>
      </span>
    </>
  );
}
