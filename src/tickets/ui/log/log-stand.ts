import type { LogEntry } from '../../event-contract.ts';
import type { TicketStand } from '../ticket-stand.ts';
import type { NameOf } from './use-names.ts';

/** What every entry of the log is drawn with. */
export interface LogStand extends TicketStand {
  log: readonly LogEntry[];
  nameOf: NameOf;
}
