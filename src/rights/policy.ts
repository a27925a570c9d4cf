import { duration, oneOf, role, text } from '../policy/cells.ts';
import { field, key, listTable } from '../policy/schema.ts';
import { regimes } from '../policy/words.ts';

/** Who must be told of a breach, and how soon (KB-450 breach). */
export const breachDeadlines = listTable({
  name: 'breach-deadlines',
  about: 'Whom to notify of a breach of personal data, by regime and by our part in it, and within what time.',
  columns: {
    Regime: field(oneOf(regimes, 'regime'), 'Which law or standard.'),
    'We are': field(oneOf(['controller', 'processor'], 'part'), 'Our part under it.'),
    'Notify whom': field(text, 'Who is told.'),
    Within: field(duration, 'How soon, in consecutive time.'),
    From: field(text, 'From when it is counted.'),
  },
});

/** How long each record is kept (KB-450 retention). */
export const retention = listTable({
  name: 'retention',
  about: 'How long each kind of record is kept, and from when.',
  columns: {
    Record: key(field(text, 'What is kept.')),
    'Keep for': field(duration, 'How long.'),
    From: field(text, 'From when it is counted.'),
  },
});

/** What people may ask about their own data (KB-450 requests). */
export const subjectRequests = listTable({
  name: 'subject-requests',
  about: 'What a person may ask about their own data, what we do, who handles it and how soon.',
  columns: {
    Request: key(field(text, 'What is asked.')),
    'What we do': field(text, 'What follows.'),
    'Who handles': field(role, 'Who sees to it.'),
    Within: field(duration, 'How soon.'),
    From: field(text, 'From when it is counted.'),
  },
});
