import { z } from 'zod';
import { categories, impacts, severities, urgencies } from '../policy/words.ts';
import { kinds } from './event-catalogue.ts';
import { id, instant, LENGTHS, words } from './wire.ts';

/** What is written into a field of the documentation. */
const FieldEntry = z.strictObject({
  text: words(LENGTHS.field, 'What is written').optional(),
  value: z.string().max(40).optional().meta({ description: 'What is chosen, where the field has a choice' }),
  owner: id.optional().meta({ description: 'Of Next step: who does it' }),
  until: instant('Of Next step: by when').optional(),
});

const tag = z.string().max(40);

/** What changes of a ticket; what is left out stays. */
export const TicketPatch = z
  .strictObject({
    fields: z
      .record(z.string().max(60), FieldEntry)
      .optional()
      .refine((it) => Object.keys(it ?? {}).length <= 40, 'at most 40 fields at once')
      .meta({ description: 'Fields of SOP-7010 (fields), by their names' }),
    impact: z.enum(impacts).optional(),
    urgency: z.enum(urgencies).optional(),
    severity: z.enum(severities).optional().meta({ description: 'Another than follows; then with a reason (A6)' }),
    reason: words(LENGTHS.reason, 'Why the severity is another').optional(),
    kind: z.enum(kinds).optional(),
    category: z.enum(categories).optional(),
    assignee: id.nullable().optional().meta({ description: 'Whoever has it; null for nobody' }),
    company: id.optional().meta({ description: 'Of a ticket that has none yet; moving one waits (KB-450 Q8)' }),
    contact: id.nullable().optional(),
    tags: z
      .strictObject({ add: z.array(tag).max(20).default([]), remove: z.array(tag).max(20).default([]) })
      .optional(),
    codeSeen: z.boolean().optional().meta({ description: 'Whether the client sees a code at all (D11)' }),
    restricted: z.boolean().optional().meta({ description: 'Open to those alone who work on it (KB-155 S7)' }),
  })
  .meta({ id: 'TicketPatch' });
export type TicketPatch = z.infer<typeof TicketPatch>;
