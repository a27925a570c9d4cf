import { Button, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Provider } from '../../provider-contract.ts';
import classes from '../account/account.module.css';
import { Ask } from '../account/ask.tsx';
import { LinksField } from './links-field.tsx';
import type { SingleSignOnProps } from './single-sign-on-props.ts';

type PartProps = SingleSignOnProps & { provider: Provider };

/** One provider: what it has to know, whether it answers, how it is asked, and its end. */
export function ProviderPart({ provider, fetch, onChange }: PartProps) {
  const words = useWords('account').signOn;
  const { unreachable } = useWords('people');
  const say = useSay();
  const { isBusy, problem, act } = useAct(unreachable);
  const { id, name, issuer, clientId, linksByEmail, callbackUrl } = provider;
  const path = `/sign-in-providers/${id}`;
  const test = () =>
    act(async () => {
      await send(fetch, 'POST', `${path}/test`);
      say(words.answered(name));
    });
  const copy = () => void navigator.clipboard.writeText(callbackUrl).then(() => say(words.copied));
  const remove = async () => {
    await send(fetch, 'DELETE', path);
    say(words.removed(name));
    onChange();
  };
  return (
    <Section title={name} lead={[id, issuer, clientId, linksByEmail ? words.links : words.linksOff].join(' · ')}>
      <div className={classes.shown}>
        <strong>{words.callback}</strong>
        <span className={classes.quiet}>{words.callbackHint}</span>
        <code>{callbackUrl}</code>
      </div>
      <FormProblem problem={problem} />
      <div className={classes.buttons}>
        <Button onPress={copy}>{words.copy}</Button>
        <Button busy={isBusy} label={words.testLabel(name)} onPress={test}>
          {words.test}
        </Button>
      </div>
      <div className={classes.asks}>
        <ChangeForm {...{ provider, fetch, onChange }} />
        <Ask
          label={words.remove}
          name={words.removeFor(name)}
          button={words.remove}
          lead={words.removeHint(name)}
          work={remove}
        />
      </div>
    </Section>
  );
}

function ChangeForm({ provider, fetch, onChange }: Pick<PartProps, 'provider' | 'fetch' | 'onChange'>) {
  const all = useWords('account');
  const words = all.signOn;
  const say = useSay();
  const change = async (form: FormData) => {
    const clientSecret = String(form.get('clientSecret'));
    await send(fetch, 'PATCH', `/sign-in-providers/${provider.id}`, {
      name: form.get('name'),
      clientId: form.get('clientId'),
      ...(clientSecret ? { clientSecret } : {}),
      linksByEmail: form.has('linksByEmail'),
    });
    say(all.saved);
    onChange();
  };
  return (
    <Ask label={words.change} name={`${words.change} ${provider.name}`} button={all.save} work={change}>
      <TextField label={words.name} name="name" defaultValue={provider.name} maxLength={60} required />
      <TextField label={words.clientId} name="clientId" defaultValue={provider.clientId} maxLength={200} required />
      <TextField
        label={words.newSecret}
        name="clientSecret"
        type="password"
        hint={words.newSecretHint}
        maxLength={500}
        autoComplete="new-password"
      />
      <LinksField key={String(provider.linksByEmail)} isOn={provider.linksByEmail} />
    </Ask>
  );
}
