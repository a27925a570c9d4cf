import type { Acting } from './acting.ts';
import type { TicketState } from './state.ts';

/** Questions that the engineer answers with yes or no, recorded like fields under these names. */
export const answers = ['Server access needed', 'Data at risk', 'Verification needed', 'Security suspected'] as const;
type Answer = (typeof answers)[number];

/** What was answered; null while nobody has. */
export function answer({ fields }: TicketState, name: Answer): boolean | null {
  const value = fields[name]?.value ?? null;
  return value === null ? null : value === 'yes';
}

/** Whether somebody began a check of the caller: then something was asked for that needs one. */
export const isChecked = ({ fields }: TicketState): boolean =>
  ['passed', 'failed'].includes(fields['Caller check']?.value ?? '');

/** A security incident is suspected: by its category, a code of the 9xxx family, or an answer (KB-155 S1, S9). */
export const isSuspected = (state: TicketState): boolean =>
  state.category === 'security' || isSecurityCode(state.code?.code) || answer(state, 'Security suspected') === true;

/** Whether a code is of the security family (KB-155 S9). */
export const isSecurityCode = (code: string | undefined): boolean => /^LT-9\d{3}$/.test(code ?? '');

/**
 * Whether the client was told where the ticket stands: by a person, since it was last escalated, reopened or began to wait. What went
 * out together with an escalation tells of it; resolving needs its own.
 */
export function isTold({ told, turned, status }: TicketState, acting?: Acting): boolean {
  if (!told) return false;
  if (!turned || told.seq > turned.seq) return true;
  return status === 'escalated' && acting?.action !== 'resolve' && told.recordedAt === turned.recordedAt;
}

/** How many different recommended actions have an outcome (KB-155). Where no listed code recommends any, each step counts. */
export function stepsTried({ steps, code }: TicketState): number {
  const tried = steps.filter((it) => it.outcome !== null);
  const free = code?.listed ? [] : tried.filter((it) => it.action === null);
  return new Set(tried.flatMap(({ action }) => action ?? [])).size + free.length;
}

/** Whether the next step has a person and a time, or the client was promised a time that is still to come (SOP-7010 D17). */
export function isNextStepTimed({ fields, promises }: TicketState, now: Temporal.Instant): boolean {
  const next = fields['Next step'];
  const isPromised = promises.some(({ until }) => Date.parse(until) > now.epochMilliseconds);
  return isPromised || Boolean(next?.owner && next.until);
}

/** From the first step that a person recorded until it was resolved, or until now, less waiting; null before that step. */
export function workedMillis(state: TicketState, now: Temporal.Instant): number | null {
  const begun = state.steps.filter((it) => it.by.kind === 'person').map((it) => Date.parse(it.at));
  if (!begun.length) return null;
  const [from, to] = [Math.min(...begun), endOfWork(state) ?? now.epochMilliseconds];
  const waited = state.waits.reduce((sum, wait) => {
    const [start, end] = [Date.parse(wait.from), wait.until === null ? to : Date.parse(wait.until)];
    return sum + Math.max(0, Math.min(end, to) - Math.max(start, from));
  }, 0);
  return Math.max(0, to - from - waited);
}

const endOfWork = ({ status, resolvedAt }: TicketState): number | undefined =>
  (status === 'resolved' || status === 'closed') && resolvedAt ? Date.parse(resolvedAt) : undefined;
