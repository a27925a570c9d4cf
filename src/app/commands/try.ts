import { printable } from '../../documents/excerpt.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { defineCommand, type ExitCode, type Io } from '../command.ts';
import { checkContent } from '../content.ts';
import { readStdin } from '../read-stdin.ts';
import { contentFolder } from '../root.ts';
import { type GivenFacts, readCases } from '../trying/given-case.ts';
import { assessmentLines, tryAssess } from '../trying/try-assess.ts';
import { codeLines, tryCodes } from '../trying/try-codes.ts';
import { severityLines, trySeverity } from '../trying/try-severity.ts';

/** `hub try`: what would the desk do? No database and no running hub is needed. */
export const tryOut = defineCommand({
  name: 'try',
  summary: 'Ask the documents what the desk would do: assess, codes, severity',
  usage: 'assess|severity [FACT=VALUE …] | codes CODE-OR-WORDS [--content DIR …] [--only] [--json]',
  options: {
    content: {
      type: 'string',
      multiple: true,
      value: 'DIR',
      help: 'Lay the documents of DIR over those that ship; may be repeated',
    },
    only: { type: 'boolean', help: 'Use only the documents of --content' },
  },
  notes: [
    'Facts are the column headings of the table, in any case; values are the words of its cells. What is left out is not known.',
    'Without facts on the command line they are read as JSON from standard input, and the answer is JSON too.',
    'Example: npx hub try assess Category=database Severity=SEV1 "Minutes worked=11 min" "Server access needed=yes"',
  ].join('\n'),
  run: async ({ options, rest: [what, ...words] }, io) => {
    const trial = Object.hasOwn(trials, what ?? '') ? trials[what!]! : undefined;
    if (!trial) throw unknownTrial(what);
    const folders = [...(options.only ? [] : [contentFolder]), ...(options.content ?? [])];
    if (!folders.length) throw noContent;
    const { set } = await checkContent(folders, { partial: options.only ?? false });
    return trial(words, set, io);
  },
});

type Trial = (words: string[], set: PolicySet, io: Io) => Promise<ExitCode>;

const trials: Record<string, Trial> = {
  assess: (words, set, io) => tryFacts(words, io, (facts) => tryAssess(facts, set), assessmentLines),
  severity: (words, set, io) => tryFacts(words, io, (facts) => trySeverity(facts, set), severityLines),
  codes: tryCode,
};

async function tryFacts<T>(
  words: string[],
  io: Io,
  run: (facts: GivenFacts) => T,
  lines: (answer: T) => string[],
): Promise<ExitCode> {
  const { cases, isList, isJson } = readCases(words, words.length ? undefined : await readStdin());
  const answers = cases.map(run);
  if (isJson || io.wantsJson) io.out(JSON.stringify(isList ? answers : answers[0], null, 2));
  else for (const line of answers.flatMap(lines)) io.out(printable(line));
  return 0;
}

async function tryCode(words: string[], set: PolicySet, io: Io): Promise<ExitCode> {
  const text = words.length ? words.join(' ') : codeText((await readStdin()) ?? '');
  if (!text.trim())
    throw new Refusal({
      code: 'usage',
      message: 'There is no code to look up.',
      remedy: 'Write a code or words: npx hub try codes lt2041',
    });
  const answer = tryCodes(text, set);
  if (io.wantsJson) io.json(answer);
  else for (const line of codeLines(answer)) io.out(printable(line));
  return answer.found || ('matches' in answer && answer.matches.length) ? 0 : 1;
}

/** A code on standard input may come bare, or as `{"code": "LT-2041"}`. */
function codeText(stdin: string): string {
  const match = /"code"\s*:\s*"([^"]*)"/i.exec(stdin);
  return match ? match[1]! : stdin.trim();
}

function unknownTrial(what: string | undefined): Refusal {
  const message = what ? `There is nothing called "${what}" to try.` : 'What shall be tried?';
  return new Refusal({
    code: 'usage',
    message,
    remedy: `Try one of: ${Object.keys(trials).join(', ')}. See \`npx hub try --help\`.`,
  });
}

const noContent = new Refusal({
  code: 'usage',
  message: '--only needs documents.',
  remedy: 'Give them with --content DIR.',
});
