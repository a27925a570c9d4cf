import type { PreviewWords } from '../../editions/preview-words.ts';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

/** The words of the preview of a watched folder. */
export const preview: PreviewWords = {
  title: 'Preview',
  lead: (folder) => `What publishing ${folder} would do, as it is saved now.`,
  notice: 'Nothing on this page is in force.',
  inForce: (number) => `The desk works by edition ${number}`,
  nothingInForce: 'No edition is in force yet.',
  connection: {
    opening: (time) => `As read at ${time}`,
    live: (time) => `Live, read at ${time}`,
    lost: (time) => `The connection is lost. What stands here was read at ${time}; it catches up by itself.`,
    still: (time) => `As read at ${time}. Reload the page to read it again.`,
  },
  sound: (changes, documents) =>
    `It can be published: ${count(changes, 'change', 'changes')} in ${count(documents, 'document', 'documents')}.`,
  same: 'It can be published, and would change nothing.',
  unsound: (errors) => `It cannot be published: ${count(errors, 'error stands', 'errors stand')} in the way.`,
  publish: 'To put it in force:',
  problems: 'What is wrong',
  examples: 'Examples that fail',
  examplesHint: 'If a rule was changed on purpose, change its example too.',
  severities: { error: 'error', warning: 'warning' },
  rules: 'Rules that would decide otherwise',
  rulesHint: 'What is only worded otherwise is not here.',
  noRules: 'No rule would decide otherwise.',
  untold: (documents) => `Which rules of ${documents} would decide otherwise can be said once its errors are mended.`,
  was: 'In force',
  now: 'As it would be',
  isNew: 'not there',
  isGone: 'gone',
  reordered: (clause, before) => `${clause} would be read before ${before}.`,
  condition: (name) => `because "${name}" says something else`,
  changed: 'What would read differently',
  nothing: 'No document would read differently.',
  read: (document) => `Read ${document} as it would be`,
  readInForce: 'Read the text in force',
  back: 'Back to the preview',
  reading: 'Not in force. This is a draft: the text as publishing would make it.',
  readingTitle: (document) => `${document}, preview`,
  standing: 'preview, not in force',
  help: 'How to write a rule',
  none: 'No folder is watched, so there is nothing to preview.',
  noneLead: 'What publishing a folder of documents would do, while you edit it.',
  noneSteps: {
    start: 'Start the hub with that folder:',
    open: 'Let the hub write the documents in force into a folder, unless you have one:',
    edit: 'Open this page again, and a document in a text editor. What you save shows here at once.',
  },
};
