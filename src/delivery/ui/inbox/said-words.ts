import type { Said } from '../../inbox-contract.ts';
import type { InboxWords } from '../../inbox-words.ts';

/** A line of the inbox in words, its instants on the reader's wall clock. */
export function saidWords({ template, fields }: Said, words: InboxWords, moment: (instant: string) => string): string {
  const line = words.lines[template] as (given: typeof fields, tell: object) => string;
  return line(fields, { moment, date: words.date });
}
