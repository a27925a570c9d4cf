import { manyOf, oneOf, role, rolesOr, text, valueIn } from '../policy/cells.ts';
import { field, key, listTable, optional } from '../policy/schema.ts';
import { regimes } from '../policy/words.ts';
import { DETECTOR_NAMES } from './detector.ts';
import { TREATMENTS } from './treatment.ts';

/** The classes of data that are found in text, and what becomes of each (KB-450 classes). */
export const dataClasses = listTable({
  name: 'data-classes',
  about: 'Which secrets and personal data are found in text, and whether they are removed, masked or only flagged.',
  columns: {
    Class: key(field(text, 'What the class is called.')),
    Detectors: field(manyOf(DETECTOR_NAMES, 'detector'), 'What finds it.'),
    'On arrival': field(oneOf(TREATMENTS, 'treatment'), 'What happens before anything is stored.'),
    'Who may see': field(rolesOr('nobody', 'everyone'), 'Who may see it, for a purpose of minimum necessary.'),
    'Kept as': optional(field(valueIn('retention', 'Record', 'record'), 'The retention record that says how long.')),
    Regime: field(manyOf(regimes, 'regime'), 'Which laws and standards ask for it.'),
  },
});

/** For which purpose a role may see a class (KB-450 access). */
export const minimumNecessary = listTable({
  name: 'minimum-necessary',
  about: 'Which role may see which class of data, and for what.',
  columns: {
    Role: field(role, 'Who.'),
    Class: field(valueIn('data-classes', 'Class', 'class of data'), 'Which data.'),
    Purpose: field(text, 'For what.'),
  },
});

/** Actions on client data that wait for an answer (KB-450 ask-first). */
export const askFirst = listTable({
  name: 'ask-first',
  about: 'Actions on client data that wait until a Team Leader has answered.',
  columns: {
    Action: key(field(text, 'What waits.')),
    Why: field(text, 'Why it waits.'),
    'Who answers': field(role, 'Whose answer it waits for.'),
  },
});
