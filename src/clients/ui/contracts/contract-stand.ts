import type { DeskStand } from '../../../people/desk-stand.ts';
import type { ContractView } from '../../contract-wire.ts';

/** What every part of the contract's screen works with. */
export interface ContractStand extends DeskStand {
  view: ContractView;
  /** Reads again what was changed; settles when it is there. */
  onChange(): Promise<void>;
}
