import type { EditionWords } from '../../editions/words.ts';

/** The words of the editions. */
export const editions: EditionWords = {
  title: 'Editions',
  lead: 'Every published version of the documents, and what each changed. None is ever altered or taken away.',
  none: 'Nothing was published yet.',
  noneHint: 'An edition comes into being when somebody publishes documents with hub publish.',
  one: (number) => `Edition ${number}`,
  states: { 'in force': 'in force', scheduled: 'scheduled', past: 'past', replaced: 'replaced' },
  from: (moment, state) =>
    ({
      'in force': `from ${moment}`,
      scheduled: `takes force on ${moment}`,
      past: `took force on ${moment}`,
      replaced: `was due on ${moment}`,
    })[state],
  by: (author) => `published by ${author}`,
  clauses: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
  changedAgainst: (number) => `What it changed against edition ${number}`,
  first: 'The first edition brought every document',
  nothing: 'No document reads differently.',
  libraries: 'The dates of public holidays are other than before.',
  warnings: 'Worth knowing',
  citedIn: 'cited in',
  back: 'All editions',
  changed: 'Changed',
  all: (count) => `All ${count} changes`,
  since: (day, number) => `in force since ${day}, edition ${number}`,
  history: 'Editions',
  changes: { added: 'added', changed: 'what changed', withdrawn: 'withdrawn' },
  whatChangedIn: (number) => `What edition ${number} changed`,
  notInForce: (number, state, day) =>
    ({
      'in force': `This is the text of edition ${number}.`,
      scheduled: `Not in force yet. This is the text of edition ${number}, which takes force on ${day}.`,
      past: `Not in force. This is the text of edition ${number} of ${day}.`,
      replaced: `Not in force. This is the text of edition ${number}, which was replaced before ${day}.`,
    })[state],
  sameText: (number) => `This is the text of edition ${number}. It still reads the same today.`,
  readInForce: (number) => `Read the text in force, edition ${number}`,
  withdrawn: 'The document is withdrawn: no text of it is in force.',
};
