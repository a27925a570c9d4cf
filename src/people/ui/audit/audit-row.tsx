import { useWords } from '../../../kit/ui/words.tsx';
import type { AuditEntry, AuditQuestion } from '../../audit-contract.ts';
import classes from './audit.module.css';
import { auditAddress } from './audit-address.ts';

/** One entry: when, who, what with its facts, and from where. */
export function AuditRow({ entry, question }: { entry: AuditEntry; question: AuditQuestion }) {
  const words = useWords('audit');
  const { moment } = useWords('kit').dates;
  const facts = Object.entries(entry.detail).flatMap(([name, value]) =>
    isTold(value) ? [`${name}: ${plain(value)}`] : [],
  );
  return (
    <tr>
      <td className={classes.when}>
        <time dateTime={entry.at}>{moment(entry.at)}</time>
      </td>
      <td>
        <Actor actor={entry.actor} question={question} />
      </td>
      <td>
        {words.acts[entry.act]} <Thing entry={entry} />
        {facts.length > 0 && <span className={classes.facts}>{facts.join(' · ')}</span>}
      </td>
      <td className={classes.quiet}>{entry.address}</td>
    </tr>
  );
}

function Actor({ actor: { kind, id, name }, question }: { actor: AuditEntry['actor']; question: AuditQuestion }) {
  const words = useWords('audit');
  if (kind === 'person' && id) return <a href={auditAddress({ act: question.act, person: id })}>{name}</a>;
  if (kind === 'program') return <>{words.program(name)}</>;
  return <>{words[kind === 'operator' ? 'operator' : 'nobody']}</>;
}

/** To whom or to what it was done, where it has a name and is not whoever did it. */
function Thing({ entry: { object, actor } }: { entry: AuditEntry }) {
  if (!object?.name || object.id === actor.id) return null;
  if (object.kind === 'person') return <a href={`/people/${object.id}`}>{object.name}</a>;
  return object.name;
}

const plain = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(plain).join(', ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** Ids say nothing to a reader; whoever needs them asks the API. */
const isTold = (value: unknown) => value !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(value));
