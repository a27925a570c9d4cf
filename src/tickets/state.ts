import type { Severity } from '../policy/words.ts';
import type { EventActor, WordsRef } from './event.ts';
import type { EventData } from './event-catalogue.ts';

type Opened = EventData<'ticket.opened'>;

/** A field that somebody filled in (SOP-7010 fields), by its latest entry. */
export interface DocumentedField extends Pick<EventData<'field.documented'>, 'words' | 'value' | 'owner' | 'until'> {
  text: WordsRef | null;
  by: EventActor;
  at: string;
  seq: number;
}

/** A step that was tried (SOP-7010 D12). */
export interface Step extends EventData<'step.completed'> {
  event: string;
  text: WordsRef | null;
  at: string;
  by: EventActor;
}

/** The newest escalation, as a record. */
export interface Escalation {
  to: string;
  clause: { document: string; clause: string } | null;
  at: string;
  acceptedAt: string | null;
  ruling: EventData<'escalation.returned'>['ruling'] | null;
}

/** A place in the log. What was written down in one save has the same moment. */
export interface Mark {
  seq: number;
  recordedAt: string;
}

/** What a ticket's log says at its end: plain JSON, made by `reduce` alone. Instants are ISO 8601 in UTC. */
export interface TicketState {
  id: string;
  number: number;
  seq: number;
  /** Moves with what people edit, and with nothing else. */
  version: number;
  /** Hash of the last event, hexadecimal. */
  hash: string;
  openedAt: string;
  updatedAt: string;
  openedBy: EventActor;

  kind: Opened['kind'];
  company: string | null;
  contact: string | null;
  channel: Opened['channel'];
  contactedAt: string | null;
  impact: Opened['impact'];
  urgency: Opened['urgency'];
  category: Opened['category'];
  severity: { value: Severity; by: Opened['by']; clause: Opened['clause'] };
  code: { code: string; listed: boolean } | null;
  /** Whether the client sees a code; null while nobody has said. */
  codeSeen: boolean | null;

  status: EventData<'status.changed'>['to'];
  tier: 'Tier 1' | 'Tier 2' | 'Tier 3';
  assignee: string | null;
  watchers: readonly string[];
  tags: readonly string[];
  links: readonly { kind: EventData<'ticket.linked'>['kind']; to: string }[];

  fields: Readonly<Record<string, DocumentedField>>;
  steps: readonly Step[];
  pauses: readonly { reason: string; from: string; until: string | null }[];
  /** When it waited for the client or a third party: not counted as worked. Null as end while it waits. */
  waits: readonly { from: string; until: string | null }[];
  promises: readonly { event: string; until: string }[];
  escalation: Escalation | null;
  minutesLogged: number;
  attachments: readonly (EventData<'attachment.added'> & { event: string; name: WordsRef | null })[];

  /** Messages of the client since somebody last answered (KB-310). */
  unanswered: readonly string[];
  /** Whether the client heard from a person since they last wrote. */
  wasAsked: boolean;
  /** When the client last heard from a person what goes on, and where the log says so. */
  told: Mark | null;
  /** The last escalating, waiting or reopening: from there on the client is to be told anew. */
  turned: Mark | null;
  /** Whether a third party's reference was recorded since the work last went on. */
  hasReference: boolean;
  clientReachedUs: boolean;
  dataTouched: boolean;
  secretRemoved: boolean;

  resolvedAt: string | null;
  /** Who owned it when it was resolved: who owes its documentation (SOP-7010 O2). */
  resolvedOwner: string | null;
  closedAt: string | null;
  reopened: number;
  restricted: boolean;
  deletedAt: string | null;
}
