import { Button, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './people.module.css';
import type { PersonScreenProps } from './person-screen-props.ts';
import { RoleBoxes, rolesIn } from './role-boxes.tsx';

/** Somebody's name and roles. New roles begin with a new session, which is said before. */
export function PersonForm({ person, me, fetch, onChange }: PersonScreenProps) {
  const all = useWords('people');
  const words = all.people;
  const say = useSay();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const name = String(form.get('name'));
    const roles = rolesIn(form, person.roles, me.roles);
    const isOther = roles.toSorted().join() !== person.roles.toSorted().join();
    await send(fetch, 'PATCH', `/people/${person.id}`, { name, ...(isOther ? { roles } : {}) });
    say(words.saved);
    onChange();
  }, all.unreachable);
  return (
    <Section title={words.roles} lead={words.rolesHint}>
      <form key={person.id} onSubmit={onSubmit} className={classes.form}>
        <FormProblem problem={problem} />
        <TextField label={words.name} name="name" defaultValue={person.name} maxLength={120} required />
        <RoleBoxes given={person.roles} mine={me.roles} />
        <div className={classes.buttons}>
          <Button main busy={isBusy}>
            {words.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}
