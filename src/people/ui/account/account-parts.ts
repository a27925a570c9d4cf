import type { FetchInside } from '../../../kit/ui/answer.ts';
import type { Account, Session } from '../../account-contract.ts';
import type { Me } from '../../contract.ts';
import type { Passkey } from '../../passkey-contract.ts';

/** What everything on the screen of one's own account works with. */
export interface AccountParts {
  account: Account;
  me: Me;
  sessions: readonly Session[];
  passkeys: readonly Passkey[];
  fetch: FetchInside;
  /** Something was changed: read it all again. */
  onChange(): void;
}
