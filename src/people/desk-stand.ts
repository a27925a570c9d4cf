import type { FetchInside } from '../kit/ui/answer.ts';
import type { Me } from './contract.ts';

/** What every screen of teams and shifts works with. */
export interface DeskStand {
  me: Me;
  fetch: FetchInside;
  /** Something was changed: read it again. */
  onChange(): void;
}

/** Whether whoever is signed in holds a permission for anything at all. */
export const holds = ({ permissions }: Me, permission: string): boolean => permissions.includes(permission);
