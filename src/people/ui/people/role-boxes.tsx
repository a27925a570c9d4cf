import { useWords } from '../../../kit/ui/words.tsx';
import { grantableBy, type Role, STAFF } from '../../roles.ts';
import classes from './people.module.css';

/** The roles of somebody as boxes; those that the reader may not give are shown and cannot be changed. */
export function RoleBoxes({ given, mine }: { given: readonly Role[]; mine: readonly Role[] }) {
  const words = useWords('people').people;
  const grantable = grantableBy(mine);
  return (
    <fieldset className={classes.roles}>
      <legend>{words.roles}</legend>
      {STAFF.map((it) => (
        <label key={it}>
          <input
            type="checkbox"
            name="roles"
            value={it}
            defaultChecked={given.includes(it)}
            disabled={!grantable.includes(it)}
          />
          {words.role[it]}
        </label>
      ))}
    </fieldset>
  );
}

/** The roles that a form says, with those that could not be changed in it. */
export function rolesIn(form: FormData, given: readonly Role[], mine: readonly Role[]): Role[] {
  const grantable = grantableBy(mine);
  const kept = given.filter((it) => !grantable.includes(it));
  return [...kept, ...(form.getAll('roles') as Role[])];
}
