import { z } from 'zod';
import { categories, impacts, severities, urgencies } from '../policy/words.ts';
import { channels, kinds } from './event-catalogue.ts';
import { id, instant, LENGTHS, line, words } from './wire.ts';

/** A new ticket (SOP-7010 opening). */
export const NewTicket = z
  .strictObject({
    kind: z.enum(kinds).meta({ description: 'incident: what worked does not; request; alert: a monitor reported it' }),
    company: id.nullable().default(null).meta({ description: 'The client company, by its id' }),
    contact: id.nullable().default(null).meta({ description: 'A contact on record of that company' }),
    channel: z.enum(channels),
    contactedAt: instant('When the client first reached us (A5); null for an alert, or for what is ours')
      .nullable()
      .default(null),
    ours: z.boolean().default(false).meta({ description: 'No client has reached us about it' }),
    reached: z.boolean().optional().meta({ description: 'Of a call: whether somebody answered it' }),
    subject: line(LENGTHS.subject, 'The summary: one sentence that a stranger understands (D6)'),
    body: words(LENGTHS.message, 'What the client wrote or said').optional(),
    code: z.string().max(20).optional().meta({ description: 'The LT code, as people type it: 3104, LT-3104' }),
    category: z.enum(categories).optional().meta({ description: 'Of its code, where absent' }),
    impact: z.enum(impacts).optional(),
    urgency: z.enum(urgencies).optional(),
    severity: z.enum(severities).optional().meta({ description: 'Another than follows; then with a reason (A6)' }),
    reason: words(LENGTHS.reason, 'Why the severity is another').optional(),
  })
  .meta({ id: 'NewTicket' });
export type NewTicket = z.infer<typeof NewTicket>;

/** A new ticket that goes on from one which is resolved or closed (SOP-7010 L32, L34, C4). */
export const NewLinkedTicket = NewTicket.extend({
  isOtherProblem: z.boolean().default(false).meta({ description: 'It is another problem: then at any time (C4)' }),
}).meta({ id: 'NewLinkedTicket' });
export type NewLinkedTicket = z.infer<typeof NewLinkedTicket>;
