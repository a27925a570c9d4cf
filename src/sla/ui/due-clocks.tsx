import { Clause } from '../../kit/ui/clause.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { DueAnswer, DueClock } from '../contract.ts';
import { awayWords, dayWords } from '../wall-time.ts';
import classes from './due.module.css';

/** Each clock's due time in words, with the clauses that give it; read out when it changes. */
export function DueClocks({ answer }: { answer: DueAnswer }) {
  return (
    <output className={classes.clocks}>
      {answer.clocks.map((it) => (
        <span key={`${it.clock} ${it.dueAt}`} className={classes.clock}>
          <ClockLine clock={it} now={answer.now} />
        </span>
      ))}
    </output>
  );
}

function ClockLine({ clock, now }: { clock: DueClock; now: number }) {
  const words = useWords('sla');
  return (
    <>
      <span className={classes.name}>{words.clocks[clock.clock]}</span>
      <span className={classes.due}>{useDueWords(clock, now)}</span>
      <span className={classes.why}>
        {clock.metAt !== null && <Met at={clock.metAt} now={now} late={clock.late} />}
        {words.promised(clock.target, clock.calendar)}{' '}
        {clock.clauses.map((it, index) => (
          <span key={it}>
            {index > 0 && ', '}
            <Clause cite={it} />
          </span>
        ))}
      </span>
    </>
  );
}

function Met({ at, now, late }: { at: number; now: number; late: boolean }) {
  const words = useWords('sla');
  const time = dayWords(at, now, words);
  return (
    <span className={classes.met} data-late={late || undefined}>
      {late ? words.metLate(time) : words.met(time)}{' '}
    </span>
  );
}

/** `Wed 11:00, in 2 days`. */
export function useDueWords({ dueAt }: Pick<DueClock, 'dueAt'>, now: number): string {
  const words = useWords('sla');
  return dueAt === null ? words.noDue : words.due(dayWords(dueAt, now, words), awayWords(dueAt, now, words.away));
}
