import type { Conflict } from '../../../kit/ui/answer.ts';
import { Button } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { MarksShown } from '../log/words-shown.tsx';
import { useShortMoment } from '../use-short-moment.ts';
import classes from './work.module.css';

interface BothSidesProps {
  conflicts: readonly Conflict[];
  /** What whoever is here wrote, in words. */
  mine: string;
  isBusy: boolean;
  onKeepMine(): void;
  onTakeTheirs(): void;
}

/** Two people changed the same: what it was, what the other made of it, and what stands here; one of the two is chosen. */
export function BothSides({ conflicts, mine, isBusy, onKeepMine, onTakeTheirs }: BothSidesProps) {
  const words = useWords('ticketDesk').conflict;
  const moment = useShortMoment();
  if (conflicts.length === 0) return null;
  return (
    <div role="alert" className={classes.conflict}>
      {conflicts.map(({ field, from, to, by, at }) => (
        <dl key={field}>
          <dt>{words.was}</dt>
          <dd>{from ? <MarksShown text={from} /> : words.nothing}</dd>
          <dt>{words.theirs(by, moment(at))}</dt>
          <dd>{to ? <MarksShown text={to} /> : words.nothing}</dd>
          <dt>{words.mine}</dt>
          <dd>{mine || words.nothing}</dd>
        </dl>
      ))}
      <div className={classes.buttons}>
        <Button main busy={isBusy} onPress={onKeepMine}>
          {words.keepMine}
        </Button>
        <Button onPress={onTakeTheirs}>{words.takeTheirs}</Button>
      </div>
    </div>
  );
}
