import { rulesHelp } from '../policy/help.ts';
import { rulesPage, rulesTitle } from '../policy/help-page.ts';
import { registry } from '../registry/registry.ts';
import { checkContent } from './content.ts';
import { contentFolder } from './root.ts';

const origin =
  'This page is made from the lists by which the hub reads its documents; `node scripts/write-rules.ts` writes it anew. A hub shows it at `/help/rules`.';

/** What docs/rules.md holds: the help about rules, with the documents that ship. */
export async function rulesFile(): Promise<string> {
  const { set } = await checkContent([contentFolder]);
  return `# ${rulesTitle}\n\n${origin}\n\n${rulesPage(rulesHelp(registry, set))}`;
}
