import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Person } from '../../contract.ts';
import { auditAddress } from '../audit/audit-address.ts';
import type { PeopleWords } from '../words.ts';
import classes from './people.module.css';
import { PersonForm } from './person-form.tsx';
import type { PersonScreenProps } from './person-screen-props.ts';
import { Standing } from './person-standing.tsx';

/** `/people/…`: one person, their roles, and what ends or brings back their access. */
export function PersonScreen(props: PersonScreenProps) {
  const words = useWords('people').people;
  const { toTrail } = useWords('audit');
  const { person, me } = props;
  const isMine = person.id === me.id;
  const mayChange = me.permissions.includes('people.change') && !isMine;
  const meta = <a href="/people">{words.title}</a>;
  return (
    <div className={classes.page}>
      <PageTitle meta={meta} lead={person.email}>
        {person.name}
      </PageTitle>
      <p className={classes.quiet}>{aboutOf(person, words)}</p>
      {isMine && <p className={classes.quiet}>{words.yourself}</p>}
      {me.permissions.includes('audit.read') && (
        <p>
          <a href={auditAddress({ person: person.id })}>{toTrail}</a>
        </p>
      )}
      {mayChange && <PersonForm {...props} />}
      {mayChange && <Standing {...props} />}
    </div>
  );
}

function aboutOf({ roles, teams, state, hasTwoFactor }: Person, words: PeopleWords['people']) {
  const parts = [words.states[state], roles.map((it) => words.role[it]).join(', ')];
  const inTeams = teams.map((it) => (it.leads ? words.leads(it.name) : it.name));
  return [...parts, ...inTeams, hasTwoFactor ? words.twoFactor : words.noTwoFactor].filter(Boolean).join(' · ');
}
