import page from '../../../kit/ui/screen.module.css';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Me } from '../../contract.ts';
import type { BoardPerson, BoardTeam } from '../../desk-contract.ts';
import { type Part, partsOf } from './parts.ts';
import { Presence } from './presence.tsx';
import classes from './team.module.css';

interface TeamNowProps {
  team: BoardTeam;
  zone: string;
  me: Me;
}

/** One team: who is on duty, who comes next, who is absent, and when nobody is there today. */
export function TeamNow({ team, zone, me }: TeamNowProps) {
  const words = useWords('shifts').team;
  const { on, next, absent, others } = partsOf(team.people);
  const named = { zone, me: me.id };
  return (
    <section className={page.section} aria-labelledby={`team:${team.id}`}>
      <h2 id={`team:${team.id}`}>
        {team.name} <span className={classes.leader}>{team.lead ? words.leader(team.lead.name) : words.noLeader}</span>
      </h2>
      <Gaps open={team.open} zone={zone} />
      {team.people.length === 0 ? (
        <p className={page.quiet}>{words.noMembers}</p>
      ) : (
        <div className={classes.parts}>
          <People title={words.on} part="on" people={on} empty={words.nobodyNow} {...named} />
          <People title={words.next} part="next" people={next} empty={words.nobodyPlanned} {...named} />
          {absent.length + others.length > 0 && (
            <div className={classes.rest}>
              {absent.length > 0 && <People title={words.absent} part="absent" people={absent} {...named} />}
              {others.length > 0 && <People title={words.others} part="others" people={others} {...named} />}
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function Gaps({ open, zone }: Pick<BoardTeam, 'open'> & { zone: string }) {
  const words = useWords('shifts');
  if (open.length === 0) return null;
  const told = open.map((it) => `${words.times.span(it.from, it.until, zone)}, ${words.team.because[it.because]}`);
  return (
    <p className={classes.gaps} data-loud={open.some((it) => it.because === 'absent') ? '' : undefined}>
      <span>{words.team.gaps}</span> {told.join(' · ')}
    </p>
  );
}

interface PeopleProps {
  title: string;
  part: Part;
  people: readonly BoardPerson[];
  empty?: string;
  zone: string;
  me: string;
}

function People({ title, part, people, empty, zone, me }: PeopleProps) {
  const words = useWords('shifts');
  return (
    <div className={classes.part}>
      <h3>{title}</h3>
      {people.length === 0 && <p className={page.quiet}>{empty}</p>}
      <ul>
        {people.map((it) => (
          <li key={it.id} data-mine={it.id === me ? '' : undefined}>
            <span className={classes.name}>
              <a href={`/people/${it.id}`}>{it.name}</a>
              {it.id === me && <span className={page.quiet}> {words.you}</span>}
            </span>
            {part === 'on' && <Presence person={it} zone={zone} />}
            <When person={it} {...{ part, zone }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function When({
  person: { onUntil, next, absentUntil },
  part,
  zone,
}: {
  person: BoardPerson;
  part: Part;
  zone: string;
}) {
  const { times, team } = useWords('shifts');
  const told = {
    on: onUntil && team.onUntil(times.clock(onUntil, zone)),
    next: next && times.dayAndSpan(next.startsAt, next.endsAt, zone),
    absent: absentUntil && team.absentUntil(times.moment(absentUntil, zone)),
    others: undefined,
  }[part];
  return told ? <span className={classes.when}>{told}</span> : null;
}
