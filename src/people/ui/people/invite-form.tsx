import { useState } from 'react';
import type { FetchInside } from '../../../kit/ui/answer.ts';
import { Button, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import { LinkShown } from '../../../kit/ui/link-shown.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { LinkMade, Me } from '../../contract.ts';
import classes from './people.module.css';
import { RoleBoxes, rolesIn } from './role-boxes.tsx';

interface InviteFormProps {
  me: Me;
  fetch: FetchInside;
  onChange(): void;
}

/** Invites somebody: name, address, roles; gives the link by which they join. */
export function InviteForm({ me, fetch, onChange }: InviteFormProps) {
  const all = useWords('people');
  const words = all.people;
  const { moment } = useWords('kit').dates;
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<{ link: LinkMade; name: string }>();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const [name, email] = [String(form.get('name')), form.get('email')];
    const link = await send<LinkMade>(fetch, 'POST', '/people', { name, email, roles: rolesIn(form, [], me.roles) });
    setMade({ link, name });
    setOpen(false);
    onChange();
  }, all.unreachable);
  return (
    <div>
      {made && (
        <LinkShown url={made.link.url}>{words.linkFor(made.name, moment(made.link.until), made.link.sentTo)}</LinkShown>
      )}
      {isOpen ? (
        <form onSubmit={onSubmit} className={classes.form}>
          <FormProblem problem={problem} />
          <TextField label={words.name} name="name" maxLength={120} required autoFocus />
          <TextField label={words.email} name="email" type="email" required />
          <RoleBoxes given={['t1']} mine={me.roles} />
          <div className={classes.buttons}>
            <Button main busy={isBusy}>
              {words.makeLink}
            </Button>
            <Button onPress={() => setOpen(false)}>{words.cancel}</Button>
          </div>
        </form>
      ) : (
        <div className={classes.buttons} data-needs-script>
          <Button main onPress={() => setOpen(true)}>
            {words.invite}
          </Button>
        </div>
      )}
    </div>
  );
}
