import type { ExampleAnswer, ExampleKind } from '../policy/example-kind.ts';
import { findSigns, type SignsPolicy } from './find-signs.ts';

/** Examples of signs: words as they reach the desk, and the signs that stand in them, or none (KB-155). */
export const signExamples: ExampleKind = {
  policy: 'security-signs',
  given: { Text: 'What a client, a note or an alert says.' },
  expect: { Clause: 'The signs in it, or nothing.', Means: 'What they point to.' },
  decides: () => true,
  run: ({ Text }, policy) =>
    Text ? signsOf(Text, policy as unknown as SignsPolicy) : { problem: 'A case has a text.', column: 'Text' },
};

function signsOf(text: string, policy: SignsPolicy): ExampleAnswer {
  const signs = findSigns(text, policy);
  if (!signs.length) return { gives: {} };
  const by = signs.map((it) => it.clause).join(', ');
  return { gives: { Clause: by, Means: [...new Set(signs.map((it) => it.means))].join(', ') }, by };
}
