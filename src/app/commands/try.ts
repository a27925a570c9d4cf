import { printable } from '../../kit/printable.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { SettingFlags } from '../../kit/settings.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { defineCommand, type ExitCode, type Io } from '../command.ts';
import { checkContent } from '../content.ts';
import { readStdin } from '../read-stdin.ts';
import { contentFolder } from '../root.ts';
import type { TrialDocuments } from '../trying/documents.ts';
import { type GivenFacts, readCases } from '../trying/given-case.ts';
import { assessmentLines, tryAssess } from '../trying/try-assess.ts';
import { tryClocks } from '../trying/try-clocks.ts';
import { codeLines, tryCodes } from '../trying/try-codes.ts';
import { readTexts, redactLines, tryRedact } from '../trying/try-redact.ts';
import { severityLines, trySeverity } from '../trying/try-severity.ts';
import { databaseOptions } from '../with-database.ts';

/** `hub try`: what would the desk do? No database and no running hub is needed. */
export const tryOut = defineCommand({
  name: 'try',
  summary: 'Ask the documents what the desk would do: assess, clocks, codes, redact, severity',
  usage:
    'assess|severity [FACT=VALUE …] | codes CODE-OR-WORDS | redact [TEXT] | clocks [--company NAME] < case.json [--content DIR …] [--only] [--json]',
  options: {
    content: {
      type: 'string',
      multiple: true,
      value: 'DIR',
      help: 'Lay the documents of DIR over those that ship; may be repeated',
    },
    only: { type: 'boolean', help: 'Use only the documents of --content' },
    company: {
      type: 'string',
      value: 'NAME',
      help: "Whose clocks they are: that company's contract, as the hub published it (clocks)",
    },
    ...databaseOptions,
  },
  notes: [
    'Facts are the column headings of the table, in any case; values are the words of its cells. What is left out is not known.',
    'Without facts on the command line they are read as JSON from standard input, and the answer is JSON too.',
    'clocks reads {"contactedAt", "severity", "events": [{"type", "occurredAt", …}], "asOf"}, or "tickets" with such cases.',
    'With --company they run on what the hub published, unless --content or --only names documents.',
    'redact reads a text from the command line or standard input, or a JSON list of texts, and shows what would be kept of it.',
    'Example: npx hub try assess Category=database Severity=SEV1 "Minutes worked=11 min" "Server access needed=yes"',
  ].join('\n'),
  run: async ({ options, rest: [what, ...words] }, io) => {
    const trial = Object.hasOwn(trials, what ?? '') ? trials[what!]! : undefined;
    if (!trial) throw unknownTrial(what);
    return trial(words, documentsOf(options), io, options);
  },
});

type Trial = (words: string[], documents: TrialDocuments, io: Io, options: TrialOptions) => Promise<ExitCode>;

/** What of the command line only some trials ask about. */
interface TrialOptions extends SettingFlags {
  content?: string[];
  only?: boolean;
  company?: string;
}

const trials: Record<string, Trial> = {
  assess: (words, documents, io) => tryFacts(words, documents, io, tryAssess, assessmentLines),
  severity: (words, documents, io) => tryFacts(words, documents, io, trySeverity, severityLines),
  codes: tryCode,
  redact: tryTexts,
  clocks: async (_, documents, io, { company, content, only, ...flags }) => {
    const isFromFolders = only === true || content !== undefined;
    const whose = company === undefined ? {} : { company };
    return tryClocks(await readStdin(), { documents, isFromFolders, flags, ...whose }, io);
  },
};

function documentsOf({ content = [], only = false }: { content?: string[]; only?: boolean }): TrialDocuments {
  const folders = [...(only ? [] : [contentFolder]), ...content];
  return {
    folders,
    load: async (more = []) => {
      if (!folders.length && !more.length) throw noContent;
      return checkContent([...folders, ...more], { partial: only });
    },
  };
}

async function tryFacts<T>(
  words: string[],
  documents: TrialDocuments,
  io: Io,
  run: (facts: GivenFacts, set: PolicySet) => T,
  lines: (answer: T) => string[],
): Promise<ExitCode> {
  const { cases, isList, isJson } = readCases(words, words.length ? undefined : await readStdin());
  const { set } = await documents.load();
  const answers = cases.map((it) => run(it, set));
  if (isJson || io.wantsJson) io.out(JSON.stringify(isList ? answers : answers[0], null, 2));
  else for (const line of answers.flatMap(lines)) io.out(printable(line));
  return 0;
}

async function tryCode(words: string[], documents: TrialDocuments, io: Io): Promise<ExitCode> {
  const text = words.length ? words.join(' ') : codeText((await readStdin()) ?? '');
  if (!text.trim())
    throw new Refusal({
      code: 'usage',
      message: 'There is no code to look up.',
      remedy: 'Write a code or words: npx hub try codes lt2041',
    });
  const { set } = await documents.load();
  const answer = tryCodes(text, set);
  if (io.wantsJson) io.json(answer);
  else for (const line of codeLines(answer)) io.out(printable(line));
  return answer.found || ('matches' in answer && answer.matches.length) ? 0 : 1;
}

async function tryTexts(words: string[], documents: TrialDocuments, io: Io): Promise<ExitCode> {
  const { texts, isList } = readTexts(words, words.length ? undefined : await readStdin());
  if (!texts.length && !isList) throw noText;
  const { set } = await documents.load();
  const answers = tryRedact(texts, set);
  if (isList || io.wantsJson) io.out(JSON.stringify(isList ? answers : answers[0], null, 2));
  else for (const line of answers.flatMap(redactLines)) io.out(printable(line));
  return 0;
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

const noText = new Refusal({
  code: 'usage',
  message: 'There is no text to redact.',
  remedy: 'Write it (npx hub try redact "my password is hunter2"), or give it on standard input.',
});

const noContent = new Refusal({
  code: 'usage',
  message: '--only needs documents.',
  remedy: 'Give them with --content DIR.',
});
