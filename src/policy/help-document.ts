import GithubSlugger from 'github-slugger';
import type { DocumentPage } from '../documents/contract.ts';
import { pageOf } from '../documents/page.ts';
import { parseHubDocument } from '../documents/parse.ts';
import type { RulesHelp } from './help.ts';
import { rulesAnchors, rulesPage, rulesTitle } from './help-page.ts';
import type { PolicySet } from './policy-set.ts';

/** The help about rules as the reader shows a document. It is none: it stands in no set, and nobody can publish it. */
export function helpDocument(help: RulesHelp, { documents }: PolicySet): DocumentPage {
  const { document } = parseHubDocument('help.md', sourceOf(help));
  return pageOf(document!, documents);
}

function sourceOf(help: RulesHelp): string {
  const slug = (title: string) => new GithubSlugger().slug(title);
  const anchors = Object.entries(rulesAnchors(help)).map(([anchor, title]) => `  ${anchor}: ${slug(title)}`);
  const head = `id: HELP\ntitle: ${rulesTitle}\nsummary: Rules.\ncategory: procedure\nowner: LeanTech Hub\nanchors:`;
  return `---\n${head}\n${anchors.join('\n')}\n---\n\n# ${rulesTitle}\n\n${rulesPage(help)}`;
}
