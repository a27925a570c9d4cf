import type { ReactNode } from 'react';
import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Permissions } from '../../permissions.ts';
import type { Token } from '../../token-contract.ts';
import { TokenSection } from '../tokens/token-section.tsx';
import classes from './account.module.css';
import { AccountForm } from './account-form.tsx';
import type { AccountParts } from './account-parts.ts';
import { PasskeySection } from './passkey-section.tsx';
import { PasswordForm } from './password-form.tsx';
import { SessionSection } from './session-section.tsx';
import { TwoFactorSection } from './two-factor-section.tsx';

interface ScreenProps extends AccountParts {
  tokens: readonly Token[];
  /** Every permission of the hub: what a token can be for. */
  all: Permissions;
  /** What other modules let one set for oneself. */
  children?: ReactNode;
}

/** `/account`: who one is, how one signs in, where one is signed in, and what acts in one's name. */
export function AccountScreen(props: ScreenProps) {
  const words = useWords('account');
  const { account, me, fetch, onChange, tokens, all, children } = props;
  return (
    <div className={classes.page}>
      <PageTitle lead={account.email}>{words.title}</PageTitle>
      <AccountForm {...props} />
      {account.hasPassword && (
        <Section title={words.password.title} lead={words.password.hint}>
          <PasswordForm {...props} />
        </Section>
      )}
      <TwoFactorSection {...props} />
      <PasskeySection {...props} />
      {children}
      <SessionSection {...props} />
      <TokenSection
        title={words.tokens.title}
        lead={words.tokens.hint}
        path="/account/tokens"
        {...{ tokens, me, fetch, all, onChange }}
      />
    </div>
  );
}
