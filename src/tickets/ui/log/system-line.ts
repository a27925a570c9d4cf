import type { EventData, EventType } from '../../event-catalogue.ts';
import type { LogEntry } from '../../event-contract.ts';
import type { LogWords } from '../words.ts';
import type { NameOf } from './use-names.ts';

interface Saying {
  words: LogWords;
  nameOf: NameOf;
  /** An instant in words. */
  moment: (instant: string) => string;
}

/** What an entry says in one line, where it is no interaction. */
export function systemLine(entry: LogEntry, saying: Saying): string {
  const say = SAY[entry.type] as ((data: never, saying: Saying) => string) | undefined;
  return say ? say(entry.data as never, saying) : saying.words.other(entry.type);
}

type Say = { [T in EventType]?: (data: EventData<T>, saying: Saying) => string };

const SAY: Say = {
  'ticket.opened': ({ severity, channel }, { words }) => words.opened(severity, channel),
  'ticket.assigned': ({ to }, { words, nameOf }) => (to ? words.assigned(nameOf(to) ?? '') : words.unassigned),
  'ticket.watched': ({ person, on }, { words, nameOf }) => words.watched(nameOf(person) ?? '', on),
  'ticket.tagged': ({ add, remove }, { words }) => words.tagged(add, remove),
  'ticket.linked': ({ kind, on }, { words }) => words.linked(kind, on),
  'ticket.moved': (_, { words }) => words.moved,
  'ticket.recast': ({ kind, category }, { words }) => words.recast([kind, category].filter(Boolean).join(', ')),
  'ticket.restricted': ({ on }, { words }) => words.restricted(on),
  'ticket.deleted': (_, { words }) => words.deleted,
  'ticket.restored': (_, { words }) => words.restored,
  'interaction.bounced': (_, { words }) => words.bounced,
  'reply.waived': (_, { words }) => words.waived,
  'field.documented': ({ field, value }, { words }) => words.documented(field, value),
  'step.completed': ({ action, outcome }, { words }) => words.step(action, outcome),
  'time.logged': ({ minutes }, { words }) => words.time(minutes),
  'promise.made': ({ until }, { words, moment }) => words.promised(moment(until)),
  'reference.recorded': (_, { words }) => words.reference,
  'attachment.added': ({ size }, { words }) => words.attached(size),
  'severity.changed': ({ severity, clause }, { words }) =>
    words.severity(severity, clause ? `${clause.document} ${clause.clause}` : ''),
  'code.attached': ({ code, listed }, { words }) => words.code(code, listed),
  'code.sought': ({ seen }, { words }) => words.codeSeen(seen),
  'status.changed': ({ to, action, clause }, { words }) =>
    words.status(to, action, clause ? `${clause.document} ${clause.clause}` : ''),
  'pause.started': ({ reason }, { words }) => words.paused(reason),
  'pause.ended': (_, { words }) => words.resumed,
  'escalation.requested': ({ to, clause }, { words }) =>
    words.escalated(to, clause ? `${clause.document} ${clause.clause}` : ''),
  'escalation.accepted': ({ by }, { words }) => words.accepted(by),
  'escalation.returned': ({ ruling }, { words }) => words.returned(ruling),
  'escalation.rerouted': ({ to }, { words }) => words.rerouted(to),
  'verdict.overridden': (_, { words }) => words.overridden,
  'privacy.found': ({ class: name, treatment, clause }, { words }) =>
    words.found(name, treatment, `${clause.document} ${clause.clause}`),
  'privacy.unmasked': ({ class: name, clause }, { words }) =>
    words.unmasked(name, `${clause.document} ${clause.clause}`),
  'event.corrected': ({ void: isVoid, occurredAt }, { words, moment }) =>
    words.corrected(isVoid, occurredAt && moment(occurredAt)),
};
