import { condition, oneOf, references, severity, text } from '../policy/cells.ts';
import { field, listTable, optional } from '../policy/schema.ts';
import { categories } from '../policy/words.ts';

/** The catalogue of LT codes (KB-601 codes). */
export const errorCodes = listTable({
  name: 'error-codes',
  about: 'Every LT code: what it means, what the client sees, and what to do.',
  clause: 'Code',
  title: 'Name',
  columns: {
    Name: field(text, 'What the code is called.'),
    Severity: field(severity, 'The severity with which a ticket of this code starts.'),
    Category: field(oneOf(categories, 'category'), 'The category of such a ticket.'),
    Description: field(text, 'What has happened.'),
    'What the client sees': field(text, 'The words on the client’s screen.'),
    'Recommended actions': field(text, 'What to do, in order.'),
    Escalate: optional(field(references, 'The clause of KB-155 that sends it on.')),
    Detect: optional(field(condition(), 'When the Monitor Service raises it by itself.')),
  },
});
