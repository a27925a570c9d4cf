import { useState } from 'react';
import type { FetchInside } from '../../../kit/ui/answer.ts';
import { Button, FormProblem } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Me } from '../../contract.ts';
import type { Permissions } from '../../permissions.ts';
import type { Token, TokenMade } from '../../token-contract.ts';
import classes from '../account/account.module.css';
import { TokenForm } from './token-form.tsx';
import { TokenShown } from './token-shown.tsx';

interface TokenProps {
  tokens: readonly Token[];
  me: Me;
  title: string;
  lead?: string;
  /** Where they are made and revoked; those of programs get roles of their own. */
  path: '/account/tokens' | '/tokens';
  fetch: FetchInside;
  /** Every permission of the hub: what a token can be for. */
  all: Permissions;
  onChange(): void;
}

/** Tokens: make one, which is shown once; see them; revoke them. */
export function TokenSection({ tokens, me, title, lead, path, fetch, all, onChange }: TokenProps) {
  const words = useWords('account').tokens;
  const { unreachable } = useWords('people');
  const say = useSay();
  const [made, setMade] = useState<TokenMade & { name: string }>();
  const { isBusy, problem, act } = useAct(unreachable);
  const onMade = (it: TokenMade & { name: string }) => {
    setMade(it);
    onChange();
  };
  const revoke = (id: string) =>
    act(async () => {
      await send(fetch, 'DELETE', `${path}/${id}`);
      say(words.revoked);
      if (made?.id === id) setMade(undefined);
      onChange();
    });
  return (
    <Section title={title} lead={lead}>
      <FormProblem problem={problem} />
      {made && <TokenShown made={made} />}
      {tokens.length === 0 && <p className={classes.quiet}>{words.none}</p>}
      <ul className={classes.rows}>
        {tokens.map((it) => (
          <TokenRow key={it.id} token={it} isOwn={path !== '/tokens'} isBusy={isBusy} onRevoke={() => revoke(it.id)} />
        ))}
      </ul>
      <TokenForm {...{ me, path, fetch, all, onMade }} />
    </Section>
  );
}

interface RowProps {
  token: Token;
  isOwn: boolean;
  isBusy: boolean;
  onRevoke(): void;
}

function TokenRow({ token, isOwn, isBusy, onRevoke }: RowProps) {
  const words = useWords('account').tokens;
  const { role } = useWords('people').people;
  const { moment } = useWords('kit').dates;
  const { name, owner, roles, scopes, until, lastUsed } = token;
  const whose = isOwn ? [] : [words.whose(owner), roles.map((it) => role[it]).join(', ')];
  const about = [...whose, words.does(scopes.join(', ')), until && words.until(moment(until))];
  return (
    <li className={classes.row}>
      <span className={classes.about}>
        <strong>{name}</strong>
        <span className={classes.quiet}>
          {[...about, words.used(lastUsed && moment(lastUsed))].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Button busy={isBusy} label={words.revokeLabel(name)} onPress={onRevoke}>
        {words.revoke}
      </Button>
    </li>
  );
}
