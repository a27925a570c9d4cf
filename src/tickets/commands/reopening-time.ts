import type { TicketState } from '../state.ts';

/** Whether more than 7 days have passed since the ticket was last resolved (SOP-7010 C3, KB-310 R4). */
export function isReopeningTimeOver({ resolvedAt }: Pick<TicketState, 'resolvedAt'>, now: Temporal.Instant): boolean {
  return resolvedAt !== null && now.epochMilliseconds - Date.parse(resolvedAt) > REOPENING_TIME;
}

/** 7 days, in milliseconds. */
const REOPENING_TIME = 7 * 86_400_000;
