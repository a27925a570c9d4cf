import { suggest } from '../kit/nearest.ts';
import type { ExampleAnswer, ExampleKind } from '../policy/example-kind.ts';
import { findSituations, noticeableSigns, type SituationsPolicy } from './find-situations.ts';

/** Examples of difficult clients: what one says or does, and the situation that it is (SOP-7005). */
export const situationExamples: ExampleKind = {
  policy: 'difficult-clients',
  given: { Says: "The client's words.", Does: 'Signs that an engineer notices, with semicolons between them.' },
  expect: { Situation: 'The situation, or several with commas, or nothing.', Clause: 'Its clause.' },
  decides: () => true,
  run: (given, policy) => situationsOf(given, policy as unknown as SituationsPolicy),
};

function situationsOf({ Says = '', Does = '' }: Record<string, string>, policy: SituationsPolicy): ExampleAnswer {
  const does = Does.split(';').flatMap((it) => it.trim() || []);
  const known = noticeableSigns(policy);
  const odd = does.find((it) => !known.some((sign) => sign.toLowerCase() === it.toLowerCase()));
  if (odd) return { problem: `"${odd}" is not a sign of this table. ${suggest(odd, known, 'Signs')}`, column: 'Does' };
  const rows = findSituations({ says: Says, does }, policy);
  if (!rows.length) return { gives: {} };
  const by = rows.map((it) => it.clause).join(', ');
  return { gives: { Clause: by, Situation: rows.map((it) => it.values.Situation).join(', ') }, by };
}
