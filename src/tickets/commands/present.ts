import { sop } from '../desk.ts';
import { conflict } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';

/** Refuses what is asked of a ticket that was deleted: all that it takes is to be restored. */
export function mustStand({ deletedAt }: TicketState): void {
  if (deletedAt === null) return;
  throw conflict({
    code: 'ticket-deleted',
    clause: sop('I11'),
    message: 'This ticket was deleted and takes nothing new.',
    remedy: 'Restore it first.',
  });
}
