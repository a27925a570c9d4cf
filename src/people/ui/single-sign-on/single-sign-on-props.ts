import type { FetchInside } from '../../../kit/ui/answer.ts';
import type { Provider } from '../../provider-contract.ts';

/** What everything on the screen of single sign-on works with. */
export interface SingleSignOnProps {
  providers: readonly Provider[];
  fetch: FetchInside;
  onChange(): void;
}
