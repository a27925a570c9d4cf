import { TextField } from '../../../kit/ui/form.tsx';
import section from '../../../kit/ui/section.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from '../account/account.module.css';
import { Ask } from '../account/ask.tsx';
import { LinksField } from './links-field.tsx';
import type { SingleSignOnProps } from './single-sign-on-props.ts';

const FIELDS = { 'provider/not-found': 'issuer', 'provider/taken': 'id' };

/** Connects a provider; the hub asks it first whether it is who it is said to be. */
export function ConnectForm({ providers, fetch, onChange }: SingleSignOnProps) {
  const words = useWords('account').signOn;
  const say = useSay();
  const connect = async (form: FormData) => {
    const [id, name, issuer, clientId, clientSecret] = ['id', 'name', 'issuer', 'clientId', 'clientSecret'].map((it) =>
      String(form.get(it)).trim(),
    );
    const body = { id, name, issuer, clientId, clientSecret, linksByEmail: form.has('linksByEmail') };
    await send(fetch, 'POST', '/sign-in-providers', body);
    say(words.connected);
    onChange();
  };
  return (
    <div className={providers.length > 0 ? section.section : classes.asks}>
      <Ask label={words.add} button={words.connect} fields={FIELDS} work={connect}>
        {(at) => (
          <>
            <TextField label={words.name} name="name" hint={words.nameHint} maxLength={60} required />
            <TextField
              label={words.id}
              name="id"
              hint={words.idHint}
              pattern="[a-z0-9\-]{2,40}"
              problem={at.id}
              required
            />
            <TextField
              label={words.issuer}
              name="issuer"
              type="url"
              hint={words.issuerHint}
              maxLength={300}
              problem={at.issuer}
              required
            />
            <TextField label={words.clientId} name="clientId" maxLength={200} autoComplete="off" required />
            <TextField
              label={words.clientSecret}
              name="clientSecret"
              type="password"
              maxLength={500}
              autoComplete="new-password"
              required
            />
            <LinksField />
          </>
        )}
      </Ask>
    </div>
  );
}
