import { suggest } from '../kit/nearest.ts';
import type { ExampleAnswer, ExampleKind } from '../policy/example-kind.ts';
import { findWord, roles } from '../policy/words.ts';
import { type AskFirstPolicy, whoAnswers } from './who-answers.ts';

/** Examples of actions on client data: who wants to do what, and whose answer it waits for, or nobody's (KB-450). */
export const askFirstExamples: ExampleKind = {
  policy: 'ask-first',
  given: { Action: 'What somebody wants to do.', 'Asked by': 'Their role.' },
  expect: { 'Waits for': 'Who may answer, or nothing where it need not wait.', Clause: 'The row that says so.' },
  decides: () => true,
  run: (given, policy) => waitsOf(given, policy as unknown as AskFirstPolicy),
};

function waitsOf(given: Readonly<Record<string, string>>, policy: AskFirstPolicy): ExampleAnswer {
  const { Action, 'Asked by': by = '' } = given;
  if (!Action) return { problem: 'A case names an action.', column: 'Action' };
  const asker = findWord(roles, by);
  if (!asker) return { problem: `"${by}" is not a role. ${suggest(by, wordsOf(roles))}`, column: 'Asked by' };
  const waits = whoAnswers(Action, asker.id, policy);
  if (!waits) return { gives: {} };
  const answering = waits.roles.map((id) => findWord(roles, id)?.word ?? id).join(', ');
  return { gives: { 'Waits for': answering, Clause: waits.row.clause }, by: waits.row.clause };
}

function wordsOf(words: typeof roles): string[] {
  return words.map((it) => it.word);
}
