import type { HubDocument } from '../../documents/document.ts';
import { withLine } from '../../documents/edit-front-matter.ts';
import type { ContractForm } from '../contract-form.ts';
import { cellMarkdown } from './cell-markdown.ts';
import { contractOf } from './contract-text.ts';

const lines = ['title', 'summary', 'owner', 'from', 'until', 'zone', 'suspensions'] as const;

/** What a line says that stands in the front matter only where it is not this. */
const usual: Readonly<Partial<Record<(typeof lines)[number], string>>> = {
  from: '',
  until: '',
  zone: '',
  suspensions: 'close',
};

/** Writes the lines of the front matter that changed, and with the title the first heading, where that is the title. */
export function writeHead(source: string, id: string, form: ContractForm): string {
  const document = contractOf(id, source);
  if (!document) return source;
  const changed = lines.filter((it) => form[it].trim() !== (document.meta[it] ?? usual[it] ?? ''));
  const titled = changed.includes('title') ? withHeading(source, document, form.title.trim()) : source;
  return changed.reduce((text, it) => withLine(text, it, lineOf(it, form[it].trim())), titled);
}

function lineOf(name: (typeof lines)[number], value: string): string | undefined {
  return name in usual && value === usual[name] ? undefined : value;
}

function withHeading(source: string, { sections, title }: HubDocument, words: string): string {
  const [first] = sections;
  const [text] = first?.heading?.children ?? [];
  if (first?.title !== title || !text || !words) return source;
  const { start } = text.position!;
  const { end } = first.heading!.children.at(-1)!.position!;
  return source.slice(0, start.offset) + cellMarkdown(words) + source.slice(end.offset);
}
