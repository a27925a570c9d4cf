import { useEffect, useState } from 'react';
import { TextField } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Passkey } from '../../passkey-contract.ts';
import classes from './account.module.css';
import type { AccountParts } from './account-parts.ts';
import { Ask, proofOf } from './ask.tsx';
import { knowsPasskeys, makePasskey } from './passkey-device.ts';

/** One's passkeys, and the way to another one; says why where there can be none. */
export function PasskeySection(props: AccountParts) {
  const words = useWords('account').passkeys;
  const { account, passkeys, fetch, onChange } = props;
  const say = useSay();
  if (!account.passkeys)
    return (
      <Section title={words.title} lead={words.hint}>
        <p className={classes.lead}>{words.impossible}</p>
      </Section>
    );
  const add = async (form: FormData, proof: object) => {
    const options = await send<PublicKeyCredentialCreationOptionsJSON>(
      fetch,
      'POST',
      '/account/passkeys/options',
      proof,
    );
    const response = await makePasskey(options, words);
    await send(fetch, 'POST', '/account/passkeys', { name: form.get('name'), response });
    say(words.added);
    onChange();
  };
  return (
    <Section title={words.title} lead={words.hint}>
      {passkeys.length > 0 ? (
        <ul className={classes.rows}>
          {passkeys.map((it) => (
            <PasskeyRow key={it.id} passkey={it} {...props} />
          ))}
        </ul>
      ) : (
        <p className={classes.quiet}>{words.none}</p>
      )}
      <AddPasskey account={account} work={add} />
    </Section>
  );
}

function AddPasskey({ account, work }: Pick<AccountParts, 'account'> & Pick<Parameters<typeof Ask>[0], 'work'>) {
  const words = useWords('account').passkeys;
  // The server cannot know what the browser can, so the first drawing supposes that it can.
  const [isKnown, setKnown] = useState(true);
  useEffect(() => setKnown(knowsPasskeys()), []);
  if (!isKnown) return <p className={classes.lead}>{words.unsupported}</p>;
  return (
    <div className={classes.asks}>
      <Ask label={words.add} proof={proofOf(account)} work={work}>
        <TextField label={words.name} name="name" maxLength={80} required />
      </Ask>
    </div>
  );
}

function PasskeyRow({ passkey, account, fetch, onChange }: AccountParts & { passkey: Passkey }) {
  const all = useWords('account');
  const words = all.passkeys;
  const { moment } = useWords('kit').dates;
  const say = useSay();
  const { id, name, made, isSynced } = passkey;
  const change = async (method: string, body: object, said: string) => {
    await send(fetch, method, `/account/passkeys/${id}`, body);
    say(said);
    onChange();
  };
  return (
    <li className={classes.row}>
      <span className={classes.about}>
        <strong>{name}</strong>
        <span className={classes.quiet}>
          {[made && words.made(moment(made)), isSynced && words.synced].filter(Boolean).join(' · ')}
        </span>
      </span>
      <div className={classes.asks}>
        <Ask
          label={words.rename}
          name={words.renameLabel(name)}
          button={all.save}
          work={(form) => change('PATCH', { name: form.get('name') }, all.saved)}
        >
          <TextField label={words.name} name="name" defaultValue={name} maxLength={80} required />
        </Ask>
        <Ask
          label={words.remove}
          name={words.removeLabel(name)}
          button={words.remove}
          proof={proofOf(account)}
          work={(_, proof) => change('DELETE', proof, words.removed)}
        />
      </div>
    </li>
  );
}
