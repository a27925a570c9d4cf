import { withLine } from '../../documents/edit-front-matter.ts';
import type { ContractForm } from '../contract-form.ts';
import { cellMarkdown } from './cell-markdown.ts';

/** A contract that says nothing yet, as a careful author would begin it. */
export function emptyContract(id: string, { title, summary, owner }: ContractForm, common: string | undefined): string {
  const silent = common ? `Where this contract is silent, [${common}](${common}.md) holds.\n` : '';
  const body = `\n# ${cellMarkdown(title)}\n${silent && `\n${silent}`}`;
  const head = Object.entries({ id, title, summary, category: 'contract', owner });
  return head
    .reduce((source, [name, value]) => withLine(source, name, value), `---\n\n---\n${body}`)
    .replace('\n\n', '\n');
}
