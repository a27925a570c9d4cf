import { type Diagnostic, hasErrors } from '../../documents/diagnostic.ts';
import { excerpt, headline, printable } from '../../documents/excerpt.ts';
import { toSarif } from '../../documents/sarif.ts';
import { defineCommand, type Io } from '../command.ts';
import { type CheckedContent, checkContent, summarize } from '../content.ts';
import { contentFolder } from '../root.ts';
import { readVersion } from '../version.ts';

const mostShown = 200;

/** `hub check`: reads and compiles documents, and tells everything that is wrong with them in one run. */
export const check = defineCommand({
  name: 'check',
  summary: 'Check documents: every problem with its line and column',
  usage: '[DIR …] [--partial] [--json | --sarif]',
  options: {
    partial: { type: 'boolean', help: 'Documents that the folders lack may be cited' },
    sarif: { type: 'boolean', help: 'Answer in SARIF 2.1.0, for editors and code hosts' },
  },
  notes:
    'Without DIR, the documents that the hub ships with. A document in a later DIR replaces that of the same name in an earlier one.',
  run: async ({ options, rest }, io) => {
    const content = await checkContent(rest.length ? rest : [contentFolder], { partial: options.partial ?? false });
    const { diagnostics } = content.set;
    if (options.sarif) io.out(JSON.stringify(toSarif(diagnostics, readVersion()), null, 2));
    else if (io.wantsJson) io.json({ ok: !hasErrors(diagnostics), ...summarize(content.set), diagnostics });
    else tell(content, io);
    return hasErrors(diagnostics) ? 1 : 0;
  },
});

function tell(content: CheckedContent, io: Io): void {
  const { diagnostics } = content.set;
  for (const it of diagnostics.slice(0, mostShown)) tellOne(it, content, io);
  if (diagnostics.length > mostShown) io.out(`… and ${diagnostics.length - mostShown} more. --json lists all.`);
  io.out(verdict(content));
}

function tellOne(it: Diagnostic, content: CheckedContent, io: Io): void {
  io.out(headline(it));
  for (const line of excerpt(it, content.sources.get(it.file))) io.out(line);
  if (it.hint) io.out(`        ${printable(it.hint)}`);
}

function verdict({ set }: CheckedContent): string {
  const { documents, clauses, policies, errors, warnings } = summarize(set);
  const found = `${count(documents, 'document')}, ${count(clauses, 'clause')}, ${count(policies, 'policy')}`;
  if (!errors && !warnings) return `${found}: all in order.`;
  return `${found}: ${count(errors, 'error')}${warnings ? `, ${count(warnings, 'warning')}` : ''}.`;
}

function count(number: number, word: string): string {
  if (number === 1) return `1 ${word}`;
  return `${number.toLocaleString('en')} ${word === 'policy' ? 'policies' : `${word}s`}`;
}
