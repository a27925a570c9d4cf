import type { ExampleAnswer, ExampleKind } from '../policy/example-kind.ts';
import type { CompiledPolicy } from '../policy/schema.ts';
import type { dataClasses } from './policy.ts';
import { redact } from './redact.ts';
import { redactionRules } from './redaction-rules.ts';

type ClassesPolicy = CompiledPolicy<typeof dataClasses.columns>;

/** Examples of classes of data: words as they reach the desk, what is kept of them, and the classes in them, or none (KB-450). */
export const classExamples: ExampleKind = {
  policy: 'data-classes',
  given: { Text: 'What a client, a note or a log says.' },
  expect: { Kept: 'The text as it is stored.', Clause: 'The classes found in it, or nothing.' },
  decides: () => true,
  run: ({ Text }, policy) =>
    Text ? keptOf(Text, policy as unknown as ClassesPolicy) : { problem: 'A case has a text.', column: 'Text' },
};

function keptOf(text: string, policy: ClassesPolicy): ExampleAnswer {
  const { text: Kept, findings } = redact(text, redactionRules(policy));
  if (!findings.length) return { gives: { Kept } };
  const by = [...new Set(findings.map((it) => it.clause))].sort().join(', ');
  return { gives: { Kept, Clause: by }, by };
}
