import { hasErrors } from '../../documents/diagnostic.ts';
import { toSarif } from '../../documents/sarif.ts';
import { defineCommand } from '../command.ts';
import { type CheckedContent, checkContent, summarize } from '../content.ts';
import { contentFolder } from '../root.ts';
import { count, tellDiagnostics } from '../tell-diagnostics.ts';
import { readVersion } from '../version.ts';

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
    else {
      tellDiagnostics(diagnostics, content.sources, io);
      io.out(verdict(content));
    }
    return hasErrors(diagnostics) ? 1 : 0;
  },
});

function verdict({ set }: CheckedContent): string {
  const { documents, clauses, policies, errors, warnings } = summarize(set);
  const found = `${count(documents, 'document')}, ${count(clauses, 'clause')}, ${count(policies, 'policy')}`;
  if (!errors && !warnings) return `${found}: all in order.`;
  return `${found}: ${count(errors, 'error')}${warnings ? `, ${count(warnings, 'warning')}` : ''}.`;
}
