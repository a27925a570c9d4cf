import { Button, CheckField, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { ZoneField } from '../../../kit/ui/zone-field.tsx';
import classes from './account.module.css';
import type { AccountParts } from './account-parts.ts';

/** How one is called, where one is, and whether single keys do something. */
export function AccountForm({ account, fetch, onChange }: AccountParts) {
  const words = useWords('account');
  const { unreachable } = useWords('people');
  const say = useSay();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const [name, zone, keysOn] = [form.get('name'), form.get('zone'), form.has('keysOn')];
    await send(fetch, 'PATCH', '/account', { name, zone, keysOn });
    say(words.saved);
    onChange();
  }, unreachable);
  return (
    <Section title={words.you}>
      <form onSubmit={onSubmit} method="post" className={classes.form}>
        <FormProblem problem={problem} />
        <TextField
          label={words.name}
          name="name"
          defaultValue={account.name}
          maxLength={120}
          autoComplete="name"
          required
        />
        <ZoneField label={words.zone} zone={account.zone} />
        <div className={classes.choice}>
          <CheckField
            label={words.keysOn}
            hint={words.keysHint}
            name="keysOn"
            key={String(account.keysOn)}
            defaultChecked={account.keysOn}
          />
        </div>
        <div className={classes.buttons}>
          <Button main busy={isBusy}>
            {words.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}
