import { duration, oneOf, rolesOr, testOf, text } from '../policy/cells.ts';
import { field, key, listTable } from '../policy/schema.ts';
import { checkSteps } from './ladder-steps.ts';

/** The classes of infractions (HR-201 section 3), the lightest first. */
export const infractionClasses = ['minor', 'major', 'critical'] as const;

/** What counts as an infraction (HR-201 infractions). */
export const infractions = listTable({
  name: 'infractions',
  about: 'What counts as an infraction, of which class, and who may raise a finding of it.',
  columns: {
    Class: field(oneOf(infractionClasses, 'class of infraction'), 'minor, major or critical.'),
    What: key(field(text, 'What was done or left undone.')),
    'Raised by': field(rolesOr(), 'Who may raise a finding.'),
  },
});

/** What follows from infractions (HR-201 ladder). */
export const disciplineLadder = listTable({
  name: 'discipline-ladder',
  about: 'The steps of progressive discipline, by class and by count within a rolling window.',
  columns: {
    Class: field(oneOf(infractionClasses, 'class of infraction'), 'The class that is counted.'),
    Count: field(testOf({ kind: 'number', notKnown: false }), 'How many upheld within the window.'),
    Within: field(duration, 'The rolling window.'),
    Step: field(text, 'What follows.'),
    'Decided by': field(rolesOr(), 'Who decides.'),
  },
  check: checkSteps,
});

/** How a case is heard (HR-201 process). */
export const dueProcess = listTable({
  name: 'due-process',
  about: 'The stages of a case, from finding to appeal, with who acts and how soon.',
  columns: {
    Stage: key(field(text, 'What the stage is called.')),
    'What happens': field(text, 'What is done in it.'),
    Who: field(rolesOr(), 'Who acts.'),
    Within: field(duration, 'How soon.'),
    From: field(text, 'From when it is counted.'),
  },
});
