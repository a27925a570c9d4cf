import type { FetchInside } from '../../../kit/ui/answer.ts';
import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { TableHead } from '../../../kit/ui/table-head.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Me, Person } from '../../contract.ts';
import { InviteForm } from './invite-form.tsx';
import classes from './people.module.css';

interface PeopleScreenProps {
  people: readonly Person[];
  me: Me;
  fetch: FetchInside;
  /** Somebody was invited: read the list again. */
  onChange(): void;
}

/** `/people`: who works at the desk, and the way to invite somebody. */
export function PeopleScreen({ people, me, fetch, onChange }: PeopleScreenProps) {
  const words = useWords('people').people;
  return (
    <div className={classes.page}>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {me.permissions.includes('people.invite') && <InviteForm {...{ me, fetch, onChange }} />}
      <table className={classes.table}>
        <TableHead headings={[words.name, words.email, words.roles, words.teams, words.seen]} />
        <tbody>
          {people.map((it) => (
            <PersonRow key={it.id} person={it} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow({ person }: { person: Person }) {
  const words = useWords('people').people;
  const { moment } = useWords('kit').dates;
  const { id, name, email, roles, teams, state, lastSeen } = person;
  const seen = state === 'active' ? lastSeen && moment(lastSeen) : words.states[state];
  return (
    <tr className={state === 'deactivated' ? classes.gone : undefined}>
      <td>
        <a href={`/people/${id}`}>{name}</a>
      </td>
      <td className={classes.mail}>{email}</td>
      <td>{roles.map((it) => words.role[it]).join(', ')}</td>
      <td>{teams.map((it) => (it.leads ? words.leads(it.name) : it.name)).join(', ')}</td>
      <td className={classes.quiet}>{seen}</td>
    </tr>
  );
}
