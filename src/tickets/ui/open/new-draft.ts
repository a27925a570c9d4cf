import type { Typed } from '../../../kit/ui/use-kept.ts';
import { instantOf } from '../../../people/week.ts';

/** What stands in the fields of a new ticket. An empty text says that nothing is chosen or written. */
export interface NewDraft extends Typed {
  company: string;
  companyName: string;
  contact: string;
  contactName: string;
  channel: string;
  /** On the wall of whoever writes; empty for now. */
  contactedAt: string;
  kind: string;
  code: string;
  category: string;
  impact: string;
  urgency: string;
  severity: string;
  reason: string;
  subject: string;
  body: string;
  /** Of one that goes on from an old one: `yes` where it is another problem. */
  otherProblem: string;
  /** Under which the ticket is opened once; made with the form. */
  key: string;
}

/** A form with nothing in it. */
export const emptyDraft = (company?: { id: string; name: string }): NewDraft => ({
  ...{ company: company?.id ?? '', companyName: company?.name ?? '', contact: '', contactName: '' },
  ...{ channel: 'call', contactedAt: '', kind: 'incident', code: '', category: '', impact: '', urgency: '' },
  ...{ severity: '', reason: '', subject: '', body: '', otherProblem: '', key: '' },
});

/** The request that a form makes. `now` and `contactedAt` become instants; what an alert has no use for is left out. */
export function newTicketOf(draft: NewDraft, zone: string, now: string): object {
  const { company, contact, channel, contactedAt, kind, subject, severity } = draft;
  const isAlert = channel === 'alert';
  const said = ['code', 'category', 'impact', 'urgency', 'body'] as const;
  return {
    ...{ kind, channel, subject },
    company: company || null,
    contact: contact || null,
    contactedAt: isAlert ? null : contactedAt ? instantOf(contactedAt, zone) : now,
    ...Object.fromEntries(said.filter((it) => draft[it].trim()).map((it) => [it, draft[it]])),
    ...(severity ? { severity, reason: draft.reason } : {}),
  };
}
