import type { Finding } from '../diagnostic.ts';
import type { FrontMatterShape } from './shape.ts';
import type { Target } from './yaml-place.ts';

/** The lines of the front matter that only a contract has. */
const ofContracts = ['from', 'until', 'zone', 'suspensions'] as const;

/** What is wrong with the lines that say when a contract is in force and how it counts, and which of them is to be marked. */
export function contractProblems(data: FrontMatterShape): { finding: Finding; path: string[]; target: Target }[] {
  if (data.category !== 'contract')
    return ofContracts
      .filter((it) => data[it] !== undefined)
      .map((it) => ({ finding: onlyInContracts(it), path: [it], target: 'key' }));
  const { from, until } = data;
  if (!from || !until || until >= from) return [];
  return [{ finding: endsBeforeItBegins(from, until), path: ['until'], target: 'value' }];
}

function onlyInContracts(name: string): Finding {
  return {
    code: 'documents/front-matter',
    message: `Only a contract says "${name}" in its front matter.`,
    hint: 'Take the line out: an edition has its own moment of force.',
  };
}

/** Days are written year first, so their order is that of their letters. */
function endsBeforeItBegins(from: string, until: string): Finding {
  return {
    code: 'documents/contract-dates',
    message: `The contract is in force until ${until}, which is before ${from}, from which it is in force.`,
    hint: '"until" is the last day on which it holds; it may be the first one too.',
  };
}
