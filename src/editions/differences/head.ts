import type { FrontMatter, HubDocument } from '../../documents/document.ts';
import type { CellDifference, Difference } from '../contract.ts';
import { cellWords } from './words.ts';

/** The lines of the front matter that say something to people, and what they are called. */
const lines: [heading: string, read: (meta: FrontMatter) => string | undefined][] = [
  ['title', (it) => it.title],
  ['summary', (it) => it.summary],
  ['category', (it) => it.category],
  ['owner', (it) => it.owner],
  ['review after', (it) => it.review],
  ['to be confirmed by', (it) => it.acknowledge.join(', ') || undefined],
  ['in force from', (it) => it.from],
  ['in force until', (it) => it.until],
  ['zone', (it) => it.zone],
  ['suspensions of work', (it) => it.suspensions],
  ['also found as', (it) => it.aliases.join(', ') || undefined],
];

/** What differs in the front matter: owner, who must confirm, which sections are enforced. */
export function headDifferences(before: HubDocument, after: HubDocument): Difference[] {
  const { id: document, title } = after;
  const head = { kind: 'head changed', document, title } as const;
  const cells: CellDifference[] = lines
    .map(([heading, read]) => ({ heading, now: read(after.meta), was: read(before.meta) }))
    .filter((it) => it.now !== it.was);
  const ofLines = cells.map((it) => ({ ...head, cells: [it], words: `${document}: ${cellWords(it)}` }));
  return [...ofLines, ...enforcedDifferences(before, after).map((it) => ({ ...head, ...it }))];
}

function enforcedDifferences(before: HubDocument, after: HubDocument) {
  const [was, now] = [policies(before.meta), policies(after.meta)];
  const anchors = [...new Set([...now.keys(), ...was.keys()])];
  return anchors.flatMap((section) => {
    const cell = { heading: 'enforced as', now: now.get(section), was: was.get(section) };
    if (cell.now === cell.was) return [];
    return [{ section, cells: [cell], words: `${after.id}#${section} ${enforcedWords(cell)}` }];
  });
}

const policies = ({ enforces }: FrontMatter) =>
  new Map(enforces.map(({ anchor, policy, hit }) => [anchor, hit ? `${policy} (${hit})` : policy]));

function enforcedWords({ now, was }: CellDifference): string {
  if (now === undefined) return `is no longer enforced; it was ${was}`;
  return was === undefined ? `is now enforced as ${now}` : `is enforced as ${now}, was ${was}`;
}
