import type { Company } from '../clients/company-contract.ts';
import type { LogEntry } from '../tickets/event-contract.ts';
import type { TicketLine } from '../tickets/list-contract.ts';
import type { FullTicket } from '../tickets/ticket-contract.ts';

export const COMPANY = '01990000-0000-7000-8000-0000000000c1';
const ANA = { kind: 'person', id: 'ana', name: 'Ana Santos' } as const;
const at = (minute: number) => `2026-11-25T01:${String(minute).padStart(2, '0')}:00.000Z`;

/** A row of the list. */
export const lineOf = (number: number, more: Partial<TicketLine> = {}): TicketLine => ({
  ...{ id: `ticket-${number}`, number: `INC-${String(number).padStart(6, '0')}`, kind: 'incident' },
  ...{ company: { id: COMPANY, name: 'Visayas Freight' }, contact: null, status: 'open', tier: 'Tier 1' },
  ...{ severity: 'SEV2', category: 'database', code: null, assignee: null, tags: [], summary: `Fault ${number}` },
  ...{ unanswered: 0, contactedAt: at(1), openedAt: at(2), updatedAt: at(3), resolvedAt: null },
  ...{ restricted: false, version: 1 },
  ...more,
});

/** An entry of a log. */
export const entryOf = (seq: number, type: LogEntry['type'], more: Partial<LogEntry> = {}): LogEntry => ({
  ...{ seq, id: `entry-${seq}`, type, v: 1, actor: ANA, occurredAt: at(seq), recordedAt: at(seq), edition: 1 },
  ...{ data: {}, texts: {}, corrected: null },
  ...more,
});

/** Something that was said. */
export const saidOf = (seq: number, direction: string, text: string | null, more: Partial<LogEntry> = {}): LogEntry =>
  entryOf(seq, 'interaction.recorded', {
    data: { direction, channel: 'mail', automatic: false, from: 'client', contact: null, reached: null },
    texts: { body: { id: `text-${seq}`, text, erased: text === null } },
    ...more,
  });

type Field = NonNullable<FullTicket['documentation']>['fields'][number];
const field = (clause: string, name: string, more: Partial<Field> = {}): Field => ({
  ...{ clause, field: name, required: true, filled: true, good: true, weight: 5, words: null, value: null },
  ...more,
});

/** A ticket that is worked on: scope and next step are missing. */
export const ticketOf = (more: Partial<FullTicket> = {}): FullTicket => ({
  ...{ view: 'full', id: 'ticket-1', number: 'INC-000001', status: 'open', openedAt: at(1), openedBy: ANA },
  ...{ restricted: false, seq: 3, version: 4, updatedAt: at(3), kind: 'incident' },
  company: { id: COMPANY, name: 'Visayas Freight', slug: 'visayas-freight' },
  ...{ contact: { id: 'carla', name: 'Carla Uy' }, channel: 'mail', contactedAt: at(0) },
  ...{ impact: 'several', urgency: 'work stopped', category: 'database' },
  severity: { value: 'SEV2', by: 'matrix', clause: { document: 'KB-310', clause: 'V4' } },
  ...{ code: null, codeSeen: null, tier: 'Tier 1', assignee: { id: 'ana', name: 'Ana Santos' }, watchers: [] },
  ...{ tags: [], links: [], steps: [], pauses: [], promises: [], escalation: null, minutesLogged: 0 },
  ...{ attachments: [], unanswered: [], resolvedAt: null, resolvedOwner: null, closedAt: null, reopened: 0 },
  fields: [
    {
      ...{ field: 'Summary', value: null, owner: null, until: null, by: ANA, at: at(1) },
      words: { id: 'w', text: 'Dispatch page stays empty', erased: false },
    },
  ],
  documentation: {
    ...{ document: 'SOP-7010', complete: false, score: 71, owed: null },
    fields: [
      field('D6', 'Summary', { words: { id: 'w', text: 'Dispatch page stays empty', erased: false } }),
      field('D7', 'Affected scope', { filled: false, good: false }),
      field('D8', 'Impact', { value: 'several' }),
      field('D13', 'What was done', { required: false, filled: false, good: false }),
    ],
    missing: [{ clause: 'D7', field: 'Affected scope' }],
  },
  actions: [
    action('resolve', 'L9', { why: 'needs', needs: 'work is written', facts: {}, canComeWithIt: true }),
    action('close', 'L31', { why: 'needs', needs: 'documentation is complete', facts: {}, canComeWithIt: false }),
    action('accept', 'L22', { why: 'role', who: 'Tier 2, Tier 3' }),
  ],
  ...more,
});

function action(
  name: string,
  clause: string,
  unless: FullTicket['actions'][number]['unless'],
): FullTicket['actions'][number] {
  return {
    ...{ action: name, clause: { document: 'SOP-7010', clause }, to: 'resolved', clientSees: 'We believe it.' },
    ...{ possible: unless === null, unless },
  };
}

/** The company of the tickets. */
export const companyOf = (): Pick<Company, 'id' | 'name' | 'contacts'> => ({
  id: COMPANY,
  name: 'Visayas Freight',
  contacts: [
    {
      ...{ id: 'carla', version: 1, name: 'Carla Uy', position: 'Head of IT', roles: [], language: null, site: null },
      ...{
        access: 'none',
        ways: [{ kind: 'phone', value: '+639171234567', shown: '+63 917 123 4567', label: '', registered: at(0) }],
      },
    },
  ],
});
