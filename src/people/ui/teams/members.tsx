import { useState } from 'react';
import { AskFirst } from '../../../kit/ui/ask-first.tsx';
import { Button, FormProblem, SelectField } from '../../../kit/ui/form.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Person } from '../../contract.ts';
import type { TeamSectionProps } from './team-section-props.ts';
import classes from './teams.module.css';

/** Who is in a team; adding somebody, and taking somebody out, which ends their rota there and so is asked twice. */
export function Members(props: TeamSectionProps) {
  const { team, mayChange, fetch } = props;
  const words = useWords('shifts').teams;
  const [leaving, setLeaving] = useState<{ id: string; name: string }>();
  return (
    <>
      {team.members.length === 0 && <p className={classes.none}>{words.noMembers}</p>}
      <ul className={classes.members} aria-label={words.members}>
        {team.members.map((it) => (
          <li key={it.id}>
            <a href={`/people/${it.id}`}>{it.name}</a>
            {mayChange && (
              <button type="button" data-needs-script aria-label={words.remove(it.name)} onClick={() => setLeaving(it)}>
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <AddMember {...props} />}
      {leaving && (
        <AskFirst
          title={words.remove(leaving.name)}
          question={words.removeAsk(leaving.name)}
          said={words.removed(leaving.name)}
          work={() => send(fetch, 'DELETE', `/teams/${team.id}/members/${leaving.id}`)}
          {...props}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}

function AddMember({ team, people, fetch, onChange }: TeamSectionProps) {
  const { teams: words, choose } = useWords('shifts');
  const say = useSay();
  const others = people.filter((it) => !team.members.some((member) => member.id === it.id));
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const person = String(form.get('person'));
    await send(fetch, 'PUT', `/teams/${team.id}/members/${person}`);
    say(words.added(nameOf(person, people)));
    onChange();
  }, useWords('people').unreachable);
  if (others.length === 0) return null;
  return (
    <form onSubmit={onSubmit} data-needs-script>
      <FormProblem problem={problem} />
      <div className={classes.add}>
        <SelectField
          label={words.addSomebody}
          name="person"
          options={[{ value: '', label: choose }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
          required
        />
        <Button busy={isBusy}>{words.add}</Button>
      </div>
    </form>
  );
}

const nameOf = (id: string, people: readonly Person[]) => people.find((it) => it.id === id)?.name ?? '';
