import { errorCodes } from '../../codes/policy.ts';
import type { CleanText } from '../../kit/clean-text.ts';
import { type Severity, severities } from '../../policy/words.ts';
import type { Desk } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import type { EventData } from '../event-catalogue.ts';
import { foresee } from '../foresee.ts';
import type { TicketState } from '../state.ts';
import { escalateAtOnce, isSecurity } from './escalate-at-once.ts';
import { mustStand } from './present.ts';
import { byCode, type GivenSeverity, severityFor } from './severity-for.ts';

/** Impact and urgency, or a severity of somebody's own with its reason. */
export interface Graded {
  impact?: EventData<'ticket.opened'>['impact'] | undefined;
  urgency?: EventData<'ticket.opened'>['urgency'] | undefined;
  severity?: Severity | undefined;
  reason?: CleanText | undefined;
}

/**
 * Sets how grave it is (SOP-7010 A6): impact and urgency are recorded, and the severity follows from the code, else from them, unless
 * somebody sets another with a reason. Nothing where nothing changes.
 */
export function setSeverity(state: TicketState, given: Graded, desk: Desk): NewEvent[] {
  mustStand(state);
  const { impact = null, urgency = null, severity, reason } = given;
  const code = state.code?.listed ? state.code.code : undefined;
  const grounds = { code, impact: impact ?? state.impact, urgency: urgency ?? state.urgency, severity, reason };
  const becomes = severityFor(grounds, desk.set);
  const isSame = isSameSeverity(becomes, state) && grounds.impact === state.impact && grounds.urgency === state.urgency;
  return isSame ? [] : [changed(becomes, impact, urgency, reason)];
}

/** Attaches a code with its severity, category and recommended actions (KB-601 U2). One of the 9xxx family goes to Tier 3 at once. */
export function attachCode(state: TicketState, { code }: { code: string }, desk: Desk): NewEvent[] {
  mustStand(state);
  if (state.code?.code === code) return [];
  const row = desk.set.policy(errorCodes)?.rows.find((it) => it.clause === code);
  // What was found to be a security incident stays one, whatever else the client sees.
  const category = state.category === 'security' ? null : (row?.values.Category ?? null);
  const attached: NewEvent = { type: 'code.attached', data: { code, listed: row !== undefined, category } };
  const becomes = graver(state, byCode(code, desk.set));
  const first = [attached, ...(becomes && !isSameSeverity(becomes, state) ? [changed(becomes)] : [])];
  const isSecret = isSecurity(category, code);
  return isSecret ? [...first, ...escalateAtOnce(foresee(state, first, desk), desk)] : first;
}

/** Records whether the client sees a code at all (SOP-7010 D11). */
export function seekCode(state: TicketState, { seen }: { seen: boolean }, _desk: Desk): NewEvent[] {
  mustStand(state);
  return state.codeSeen === seen ? [] : [{ type: 'code.sought', data: { seen } }];
}

/** Of two codes the graver severity holds (KB-601 U5); what somebody set with a reason stays (SOP-7010 A6). */
function graver({ severity }: TicketState, byCode: GivenSeverity | undefined): GivenSeverity | undefined {
  if (!byCode || severity.by === 'person') return undefined;
  if (severity.by !== 'code') return byCode;
  return severities.indexOf(byCode.value) < severities.indexOf(severity.value) ? byCode : undefined;
}

function isSameSeverity({ value, by, clause }: GivenSeverity, { severity }: TicketState): boolean {
  return value === severity.value && by === severity.by && clause.clause === severity.clause?.clause;
}

function changed(
  { value, by, clause }: GivenSeverity,
  impact: TicketState['impact'] = null,
  urgency: TicketState['urgency'] = null,
  reason?: CleanText,
): NewEvent {
  return {
    type: 'severity.changed',
    data: { severity: value, by, clause, impact, urgency },
    ...(by === 'person' && reason ? { texts: { reason } } : {}),
  };
}
