import { buildSearchIndex, type SearchHit, search as searchIndex } from '../../documents/search.ts';
import { printable } from '../../kit/printable.ts';
import { Refusal } from '../../kit/refusal.ts';
import { defineCommand, type Io } from '../command.ts';
import { checkContent } from '../content.ts';
import { contentFolder } from '../root.ts';

/** `hub search`: the same search as Ctrl K, from the command line. */
export const search = defineCommand({
  name: 'search',
  summary: 'Find the clause, code or section that answers a question',
  usage: 'WORDS … [--content DIR …] [--limit N] [--json]',
  options: {
    content: {
      type: 'string',
      multiple: true,
      value: 'DIR',
      help: 'Search the documents of DIR instead of those that ship',
    },
    limit: { type: 'string', value: 'N', help: 'How many answers at most (5)' },
  },
  run: async ({ options, rest }, io) => {
    const query = rest.join(' ').trim();
    if (!query) throw noWords;
    const { set } = await checkContent(options.content ?? [contentFolder], { partial: true });
    const hits = searchIndex(buildSearchIndex([...set.documents.values()]), query, { limit: readLimit(options.limit) });
    if (io.wantsJson) io.json({ query, hits });
    else if (hits.length) for (const hit of hits) tell(hit, io);
    else io.out(`Nothing found for "${printable(query)}". Try fewer words, or a code such as LT-2041.`);
    return hits.length ? 0 : 1;
  },
});

function readLimit(given: string | undefined): number {
  const limit = given === undefined ? 5 : Number(given);
  if (Number.isInteger(limit) && limit > 0 && limit <= 100) return limit;
  throw new Refusal({
    code: 'usage',
    message: `"${given}" is not a number of answers.`,
    remedy: 'Write --limit and a whole number from 1 to 100.',
  });
}

function tell(hit: SearchHit, io: Io): void {
  const address = hit.anchor
    ? `${hit.document} ${/^[A-Z]/.test(hit.anchor) ? hit.anchor : `#${hit.anchor}`}`
    : hit.document;
  io.out(
    printable(
      `${address}  ${hit.breadcrumb.join(' > ')}${hit.title === hit.breadcrumb.at(-1) ? '' : ` > ${hit.title}`}`,
    ),
  );
  io.out(printable(`    ${hit.sentence}`));
}

const noWords = new Refusal({
  code: 'usage',
  message: 'What shall be searched for?',
  remedy: 'Write words or an id: npx hub search hindi maka-login',
});
