import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from '../account/account.module.css';
import { ConnectForm } from './connect-form.tsx';
import { ProviderPart } from './provider-part.tsx';
import type { SingleSignOnProps } from './single-sign-on-props.ts';

/** `/single-sign-on`: the providers that the hub believes, and the way to connect another one. */
export function SingleSignOnScreen(props: SingleSignOnProps) {
  const words = useWords('account').signOn;
  return (
    <div className={classes.page}>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {props.providers.length === 0 && <p className={classes.lead}>{words.none}</p>}
      {props.providers.map((it) => (
        <ProviderPart key={it.id} provider={it} {...props} />
      ))}
      <ConnectForm {...props} />
    </div>
  );
}
