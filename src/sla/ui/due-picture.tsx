import { useWords } from '../../kit/ui/words.tsx';
import type { DueAnswer, DueClock } from '../contract.ts';
import { startOfDay, weekday } from '../wall-time.ts';
import classes from './due.module.css';

const day = 86_400_000;
const width = 272;
const lane = 22;
const top = 16;

type Span = DueClock['open'][number];

/** Open hours, the time that counts, pauses and the due moment, a lane for each clock. The words above say the same. */
export function DuePicture({ answer }: { answer: DueAnswer }) {
  const words = useWords('sla');
  const drawn = answer.clocks.filter((it) => it.dueAt !== null);
  if (!drawn.length) return null;
  const from = startOfDay(answer.contactedAt);
  const to = startOfDay(Math.max(...drawn.map((it) => it.dueAt!)) - 1) + day;
  const x = (at: number) => ((at - from) / (to - from)) * width;
  const height = top + drawn.length * lane;
  return (
    <figure className={classes.figure}>
      <svg className={classes.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Days from={from} to={to} x={x} height={height} />
        {drawn.map((it, index) => (
          <Lane key={`${it.clock} ${it.dueAt}`} clock={it} start={answer.contactedAt} y={top + index * lane} x={x} />
        ))}
      </svg>
      <figcaption className={classes.legend}>
        <span data-kind="open">{words.open}</span>
        <span data-kind="counted">{words.counted}</span>
        {drawn.some((it) => it.pauses.length > 0) && <span data-kind="paused">{words.paused}</span>}
        <span data-kind="due">{words.dueMark}</span>
      </figcaption>
    </figure>
  );
}

interface LaneProps {
  clock: DueClock;
  start: number;
  y: number;
  x(at: number): number;
}

function Lane({ clock, start, y, x }: LaneProps) {
  const words = useWords('sla');
  const bars = (spans: readonly Span[], kind: string, height: number) =>
    spans
      .filter((it) => x(it.from) < width)
      .map((it) => (
        <rect
          key={`${kind} ${it.from}`}
          className={classes[kind]}
          x={x(it.from)}
          y={y + 19 - height}
          width={Math.max(1, Math.min(x(it.to), width) - x(it.from))}
          height={height}
        />
      ));
  return (
    <g>
      <text className={classes.label} x={Math.min(x(start), width - 60)} y={y + 9}>
        {words.clocks[clock.clock]}
      </text>
      <line className={classes.base} x1="0" x2={width} y1={y + 19} y2={y + 19} />
      {bars(clock.open, 'open', 7)}
      {bars(clock.counted, 'counted', 7)}
      {bars(clock.pauses, 'paused', 3)}
      <line className={classes.mark} x1={x(clock.dueAt!)} x2={x(clock.dueAt!)} y1={y + 8} y2={y + 21} />
    </g>
  );
}

/** At most so many days are named. */
const named = 6;

function Days({ from, to, x, height }: { from: number; to: number; x(at: number): number; height: number }) {
  const days = Array.from({ length: Math.round((to - from) / day) }, (_, index) => from + index * day);
  const every = Math.ceil(days.length / named);
  return days.map((at, index) => (
    <g key={at}>
      <line className={classes.day} x1={x(at)} x2={x(at)} y1={index % every ? 12 : 0} y2={height} />
      {index % every === 0 && (
        <text className={classes.label} x={x(at) + 3} y="9">
          {weekday(at)}
        </text>
      )}
    </g>
  ));
}
