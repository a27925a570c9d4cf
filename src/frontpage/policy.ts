import { manyOf, references, text } from '../policy/cells.ts';
import { field, key, listTable } from '../policy/schema.ts';

/** Where in the desk a reminder can stand: at the field where the mistake is about to be made. */
export const reminderPlaces = [
  'escalate form',
  'resolve form',
  'composer',
  'call console',
  'incoming strip',
  'security question',
  'client data actions',
] as const;

/** Common situations, each with the clause that answers it (HOME quick-reference). */
export const situations = listTable({
  name: 'situations',
  about: 'What engineers look up most, and the exact section or clause that answers it.',
  columns: {
    Situation: key(field(text, 'The question, as it comes up.')),
    Document: field(references, 'Links to the sections or clauses that answer it.'),
  },
});

/** The mistakes that most often have consequences (HOME reminders). */
export const criticalReminders = listTable({
  name: 'critical-reminders',
  about: 'Reminders of the gravest common mistakes, and where in the desk each is shown.',
  columns: {
    Reminder: key(field(text, 'The reminder, whole.')),
    'Shown at': field(manyOf(reminderPlaces, 'place'), 'Where in the desk it stands.'),
  },
});
