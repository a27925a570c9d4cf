import { z } from 'zod';
import { categories, impacts, severities, ticketStates, tiers, urgencies } from '../policy/words.ts';

// What each event of a ticket's log carries: facts only. Whatever is words stands in `texts`, by the name that the event gives it.

/** How a client or a colleague reaches us (SOP-7010 D4, I4). */
export const channels = ['call', 'mail', 'chat', 'portal', 'alert', 'viber', 'sms', 'walk-in', 'other'] as const;
export const kinds = ['incident', 'request', 'alert'] as const;
export const linkKinds = ['related', 'duplicate', 'follows', 'parent', 'part'] as const;
/** How a step went (SOP-7010 D12, W6). */
export const outcomes = ['worked', 'no change', 'worse'] as const;
/** What the receiving tier says of an escalation (HR-201, KB-155). */
export const rulings = ['valid', 'false', 'incomplete'] as const;

const id = z.uuid();
const instant = z.iso.datetime({ precision: 3 }).meta({ description: 'An instant in UTC with milliseconds, ISO 8601' });
const clause = z.strictObject({
  document: z.string().max(40).meta({ description: 'KB-310' }),
  clause: z.string().max(40).meta({ description: 'V4' }),
});
const tier = z.enum(tiers);
const severity = z.enum(severities);
const nothing = z.strictObject({});
/** How the severity came about: by KB-310 from impact and urgency, by the error code, or set by somebody with a reason. */
const severityBy = z.enum(['matrix', 'code', 'person', 'hub']);

/** The data of every type of event, by its name. The version of a shape is its entry in `versions`, 1 where it has none. */
export const eventCatalogue = {
  'ticket.opened': z.strictObject({
    number: z.number().int().min(1),
    kind: z.enum(kinds),
    company: id.nullable(),
    contact: id.nullable().meta({ description: 'A contact on record of that company' }),
    channel: z.enum(channels),
    contactedAt: instant
      .nullable()
      .meta({ description: 'When a client first reached us (SOP-7010 A5); null where none has' }),
    impact: z.enum(impacts).nullable(),
    urgency: z.enum(urgencies).nullable(),
    category: z.enum(categories),
    severity,
    by: severityBy,
    clause: clause.nullable().meta({ description: 'What gave the severity' }),
  }),
  'ticket.assigned': z.strictObject({ to: id.nullable() }),
  'ticket.watched': z.strictObject({ person: id, on: z.boolean() }),
  'ticket.tagged': z.strictObject({ add: z.array(z.string().max(40)), remove: z.array(z.string().max(40)) }),
  'ticket.linked': z.strictObject({ to: id, kind: z.enum(linkKinds), on: z.boolean() }),
  'ticket.moved': z.strictObject({ company: id.nullable(), contact: id.nullable() }),
  'ticket.recast': z.strictObject({ kind: z.enum(kinds).optional(), category: z.enum(categories).optional() }),
  'ticket.restricted': z.strictObject({ on: z.boolean() }),
  'ticket.deleted': nothing,
  'ticket.restored': nothing,
  'interaction.recorded': z.strictObject({
    direction: z.enum(['in', 'out', 'internal']),
    channel: z.enum(channels),
    automatic: z.boolean().meta({ description: 'No person wrote it: an out-of-office note, a receipt (SOP-7010 L38)' }),
    from: z.enum(['client', 'third party', 'colleague']).meta({ description: 'Who said it; ours where it went out' }),
    contact: id.nullable(),
    reached: z.boolean().nullable().meta({ description: 'Whether the call was answered; null for what is no call' }),
  }),
  'interaction.bounced': z.strictObject({ of: id, hard: z.boolean() }),
  'reply.waived': z.strictObject({ of: id.nullable() }),
  'field.documented': z.strictObject({
    field: z.string().max(60).meta({ description: 'A field of SOP-7010 (fields), by its name' }),
    words: z.number().int().min(0).meta({ description: 'How many words its text has' }),
    value: z.string().max(40).nullable().meta({ description: 'What was chosen: an outcome, the end of a check' }),
    owner: id.nullable().meta({ description: 'Who does the next step' }),
    until: instant.nullable().meta({ description: 'By when' }),
  }),
  'step.completed': z.strictObject({
    action: z.string().max(80).nullable().meta({ description: 'The recommended action that was tried, by its id' }),
    outcome: z.enum(outcomes).nullable(),
  }),
  'time.logged': z.strictObject({ minutes: z.number().int().min(1).max(1440) }),
  'promise.made': z.strictObject({ until: instant }),
  'reference.recorded': nothing,
  'attachment.added': z.strictObject({
    file: z.string().max(80).meta({ description: 'SHA-256 of what is kept, hexadecimal' }),
    size: z.number().int().min(0),
    type: z.string().max(120),
    from: z.enum(['client', 'third party', 'colleague']),
  }),
  'severity.changed': z.strictObject({
    severity,
    by: severityBy,
    clause: clause.nullable(),
    impact: z.enum(impacts).nullable(),
    urgency: z.enum(urgencies).nullable(),
  }),
  'code.attached': z.strictObject({
    code: z.string().max(20),
    listed: z.boolean().meta({ description: 'Whether KB-601 in force has it' }),
    category: z.enum(categories).nullable(),
  }),
  'code.sought': z.strictObject({ seen: z.boolean().meta({ description: 'Whether the client sees a code at all' }) }),
  'status.changed': z.strictObject({
    to: z.enum(ticketStates),
    action: z.string().max(60).meta({ description: 'The action of the lifecycle that was taken' }),
    clause: clause.nullable(),
  }),
  'pause.started': z.strictObject({ reason: z.string().max(60), until: instant.nullable() }),
  'pause.ended': z.strictObject({ reason: z.string().max(60) }),
  'escalation.requested': z.strictObject({ to: tier, clause: clause.nullable() }),
  'escalation.accepted': z.strictObject({ by: tier }),
  'escalation.returned': z.strictObject({ ruling: z.enum(rulings) }),
  'escalation.rerouted': z.strictObject({ to: tier }),
  'verdict.overridden': z.strictObject({ clause: clause.nullable() }),
  'privacy.found': z.strictObject({
    of: z.string().max(40).meta({ description: 'The text in which it stood, by the name that its event gives it' }),
    class: z.string().max(60),
    clause,
    treatment: z.enum(['redact', 'mask', 'flag']),
    start: z.number().int().min(0),
    length: z.number().int().min(1),
  }),
  'privacy.unmasked': z.strictObject({
    text: id,
    mask: z.string().max(60).meta({ description: 'Which masked value of the text: P4-1' }),
    class: z.string().max(60),
    clause,
  }),
  'event.corrected': z.strictObject({
    of: id.meta({ description: 'The event that was wrong; it stays readable' }),
    void: z.boolean().meta({ description: 'It did not happen' }),
    occurredAt: instant.nullable().meta({ description: 'When it really happened' }),
  }),
} as const;

export type EventType = keyof typeof eventCatalogue;
/** The facts of a type of event. */
export type EventData<T extends EventType = EventType> = z.infer<(typeof eventCatalogue)[T]>;

/** The present version of each shape that was ever changed; older ones are brought up by `upcast`. */
export const versions: Partial<Record<EventType, number>> = {};
