import type { CleanText } from '../../kit/clean-text.ts';
import { documentFields, type FieldEntry } from '../commands/document-fields.ts';
import { assign, move, recast, tag } from '../commands/file-ticket.ts';
import { seekCode, setSeverity } from '../commands/grade.ts';
import { restrict } from '../commands/take-away.ts';
import type { Desk } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import { foresee } from '../foresee.ts';
import type { TicketPatch } from '../patch-contract.ts';
import { unfit } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';

/** A change with its words cleaned: those of fields by their names, and the reason. */
export interface CleanPatch {
  patch: TicketPatch;
  texts: ReadonlyMap<string, CleanText>;
  reason: CleanText | undefined;
}

type Part = (state: TicketState, given: CleanPatch, desk: Desk) => readonly NewEvent[];

/** The events of a change, each part judged on what the ticket is after those before it. */
export function patchEvents(state: TicketState, given: CleanPatch, desk: Desk): NewEvent[] {
  const events: NewEvent[] = [];
  for (const part of PARTS) events.push(...part(foresee(state, events, desk), given, desk));
  return events;
}

const PARTS: readonly Part[] = [
  (state, { patch: { kind, category } }, desk) =>
    kind || category ? recast(state, { ...(kind ? { kind } : {}), ...(category ? { category } : {}) }, desk) : [],
  (state, { patch: { impact, urgency, severity }, reason }, desk) =>
    impact || urgency || severity ? setSeverity(state, { impact, urgency, severity, reason }, desk) : [],
  (state, { patch: { codeSeen } }, desk) => (codeSeen === undefined ? [] : seekCode(state, { seen: codeSeen }, desk)),
  moved,
  (state, { patch: { fields }, texts }, desk) => (fields ? documentFields(state, entriesOf(fields, texts), desk) : []),
  (state, { patch: { tags } }, desk) => (tags ? tag(state, tags, desk) : []),
  (state, { patch: { assignee } }, desk) => (assignee === undefined ? [] : assign(state, { to: assignee }, desk)),
  (state, { patch: { restricted } }, desk) =>
    restricted === undefined ? [] : restrict(state, { on: restricted }, desk),
];

/** A ticket gets its company once; what another company would see of it waits for an answer (KB-450 Q8). */
function moved(state: TicketState, { patch: { company, contact } }: CleanPatch, desk: Desk): readonly NewEvent[] {
  if (company === undefined && contact === undefined) return [];
  const to = company ?? state.company;
  if (state.company !== null && to !== state.company)
    throw unfit({
      code: 'move-waits',
      clause: { document: 'KB-450', clause: 'Q8' },
      message: 'A ticket is moved to another company only after a Team Leader has answered; nothing was changed.',
      remedy: 'Ask your Team Leader. If the client has two problems, open a ticket for the other company.',
    });
  const isNew = to !== state.company;
  return move(state, { company: to, contact: contact === undefined ? (isNew ? null : state.contact) : contact }, desk);
}

function entriesOf(
  fields: NonNullable<TicketPatch['fields']>,
  texts: ReadonlyMap<string, CleanText>,
): Record<string, FieldEntry> {
  const entries = Object.entries(fields).map(([field, { value, owner, until }]): [string, FieldEntry] => [
    field,
    { value, owner, until: until === undefined ? undefined : Temporal.Instant.from(until), text: texts.get(field) },
  ]);
  return Object.fromEntries(entries);
}
