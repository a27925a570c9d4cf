import { condition, duration, form, text } from '../policy/cells.ts';
import { absentOk, field, key, listTable, optional } from '../policy/schema.ts';

/** The steps of a call (SOP-7005 flow). */
export const callFlow = listTable({
  name: 'call-flow',
  about:
    'The steps of a call: what to reach, what to say in the contact’s language, what to ask and record, and what comes next.',
  columns: {
    Step: key(field(text, 'What the step is called.')),
    Goal: field(text, 'What it reaches.'),
    Say: field(text, 'The script, with fields such as {contact}.'),
    'Say (Filipino)': absentOk(field(text, 'The script in Filipino.')),
    'Say (Cebuano)': absentOk(field(text, 'The script in Cebuano.')),
    Ask: optional(field(text, 'What is asked.')),
    'Record into': optional(field(text, 'Where the answers go.')),
    'Done when': field(condition(), 'When the step is done.'),
    Next: optional(
      field(
        form(/^[A-Z]{1,3}\d{1,4}(\s*,\s*[A-Z]{1,3}\d{1,4})*$/, 'list of steps', 'Write clauses of this table: F2, F6.'),
        'Which steps can follow.',
      ),
    ),
    'Target time': optional(field(duration, 'How long it takes as a rule; never scored.')),
  },
});

/** How a caller is identified before a request is carried out (SOP-7005 identify). */
export const callerChecks = listTable({
  name: 'caller-checks',
  about: 'Which check a request needs, who may ask for it, and what to do where the check fails.',
  columns: {
    Request: key(field(text, 'What is asked for.')),
    Check: optional(field(text, 'How the caller is identified; "-" where no check is needed.')),
    'Who may ask': field(text, 'From whom it is accepted.'),
    'If not': field(text, 'What to do where the check fails.'),
  },
});

/** Difficult clients (SOP-7005 step 6). */
export const difficultClients = listTable({
  name: 'difficult-clients',
  about: 'Situations with a difficult client: how to know them, what to say, what never to say, and what to do.',
  columns: {
    Situation: key(field(text, 'What the situation is called.')),
    Signs: field(text, 'How to know it.'),
    Say: field(text, 'What helps.'),
    'Never say': field(text, 'What makes it worse.'),
    Do: field(text, 'What to do.'),
  },
});
