import type { FetchInside } from '../../../kit/ui/answer.ts';
import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Me } from '../../contract.ts';
import type { Permissions } from '../../permissions.ts';
import type { Token } from '../../token-contract.ts';
import classes from '../account/account.module.css';
import { TokenSection } from './token-section.tsx';

interface ScreenProps {
  tokens: readonly Token[];
  me: Me;
  fetch: FetchInside;
  /** Every permission of the hub: what a token can be for. */
  all: Permissions;
  onChange(): void;
}

/** `/tokens`: all that opens the hub without a person at a browser. */
export function TokenScreen(props: ScreenProps) {
  const words = useWords('account').tokens;
  return (
    <div className={classes.page}>
      <PageTitle lead={words.programsLead}>{words.programsTitle}</PageTitle>
      <TokenSection {...props} title={words.programsAll} path="/tokens" />
    </div>
  );
}
