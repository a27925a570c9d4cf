import type { FetchInside } from '../../../kit/ui/answer.ts';
import { CheckField, SelectField, TextField } from '../../../kit/ui/form.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Me } from '../../contract.ts';
import type { Permissions } from '../../permissions.ts';
import type { TokenMade } from '../../token-contract.ts';
import classes from '../account/account.module.css';
import { Ask } from '../account/ask.tsx';
import { RoleBoxes, rolesIn } from '../people/role-boxes.tsx';

const LIFETIMES = [7, 30, 90, 180, 365];
const USUAL = 90;

interface FormProps {
  me: Me;
  path: '/account/tokens' | '/tokens';
  fetch: FetchInside;
  /** Every permission of the hub: what a token can be for. */
  all: Permissions;
  onMade(token: TokenMade & { name: string }): void;
}

/** A new token: what it is for, what it may do, how long it holds; for a program also in which role. */
export function TokenForm({ me, path, fetch, all, onMade }: FormProps) {
  const words = useWords('account').tokens;
  const isProgram = path === '/tokens';
  const lifetimes = LIFETIMES.map((it) => ({ value: String(it), label: words.days(it) }));
  const make = async (form: FormData) => {
    const name = String(form.get('name'));
    const scopes = form.getAll('scopes');
    const roles = isProgram ? { roles: rolesIn(form, [], me.roles) } : {};
    const made = await send<TokenMade>(fetch, 'POST', path, { name, scopes, days: Number(form.get('days')), ...roles });
    onMade({ ...made, name });
  };
  return (
    <div className={classes.asks}>
      <Ask label={words.make} button={words.make} work={make}>
        <TextField label={words.name} name="name" hint={words.nameHint} maxLength={80} required />
        {isProgram && <RoleBoxes given={['t1']} mine={me.roles} />}
        <fieldset className={classes.choice}>
          <legend>{words.scopes}</legend>
          {scopesFor(me, all).map(([scope, about]) => (
            <CheckField key={scope} label={about} name="scopes" value={scope} />
          ))}
          <CheckField
            label={isProgram ? words.everything : words.everythingOwn}
            hint={words.everythingHint}
            name="scopes"
            value="*"
          />
        </fieldset>
        <SelectField label={words.holds} name="days" defaultValue={USUAL} options={lifetimes} />
      </Ask>
    </div>
  );
}

/** What a token can do of what its maker may; an account is changed at a browser only. */
function scopesFor({ permissions }: Me, all: Permissions): [scope: string, about: string][] {
  return Object.entries(all)
    .filter(([name]) => permissions.includes(name) && !name.startsWith('account.'))
    .map(([name, { about }]) => [name, about]);
}
