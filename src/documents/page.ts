import type { Backlink, DocumentPage, DocumentSummary, OutlineEntry } from './contract.ts';
import type { HubDocument } from './document.ts';
import { type DocumentSet, findDocument } from './document-set.ts';
import { renderDocument } from './render.ts';

const order = ['front-page', 'knowledge-base', 'procedure', 'hr', 'contract'];

/** The list of documents, by category, then by number. */
export function listDocuments(set: DocumentSet): DocumentSummary[] {
  return [...set.values()]
    .filter((it) => it.meta.category !== 'front-page')
    .sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map((it) => ({ ...headOf(it), clauses: it.clauses.length }));
}

/** Everything that the reader shows of one document. */
export function pageOf(document: HubDocument, set: DocumentSet): DocumentPage {
  return {
    ...headOf(document),
    ...(document.meta.review ? { review: document.meta.review } : {}),
    ...agreedIn(document),
    acknowledge: document.meta.acknowledge,
    anchor: document.sections[0]?.anchor ?? document.id.toLowerCase(),
    outline: outlineOf(document),
    clauses: document.clauses.map(({ id, kind, section, text }) => ({ id, kind, section, text })),
    backlinks: backlinksTo(document, set),
    body: renderDocument(document, set),
  };
}

/** What stands in the front matter of a contract alone, and in none of its tables. */
function agreedIn({ meta }: HubDocument): Pick<DocumentPage, 'agreed'> {
  if (meta.category !== 'contract') return {};
  const { from = null, until = null, zone = null, suspensions = 'close' } = meta;
  return { agreed: { from, until, zone, suspensions } };
}

function headOf({ id, title, meta }: HubDocument) {
  const { summary, category, owner, enforces } = meta;
  return { id, title, summary, category, owner, enforced: enforces.length };
}

function rank(document: HubDocument): number {
  return order.indexOf(document.meta.category);
}

function outlineOf(document: HubDocument): OutlineEntry[] {
  const policies = new Map(document.meta.enforces.map((it) => [it.anchor, it.policy]));
  return document.sections
    .filter((it) => it.depth > 1)
    .map(({ anchor, slug, title, depth }) => {
      const policy = policies.get(anchor) ?? policies.get(slug);
      return { anchor, title, depth, ...(policy ? { policy } : {}) };
    });
}

/** Where the other documents lead here, section by section, in the order of the list. */
export function backlinksTo(document: HubDocument, set: DocumentSet): Backlink[] {
  const others = [...set.values()].filter((it) => it.id !== document.id).sort((a, b) => rank(a) - rank(b));
  return others.flatMap((other) => {
    const links = other.links.filter((it) => findDocument(set, it.document)?.id === document.id);
    return [...Map.groupBy(links, (it) => it.section)].map(([index, found]) => {
      const section = other.sections[index]!;
      const cites = [...new Set(found.flatMap((it) => it.anchor ?? []))];
      return { document: other.id, title: other.title, anchor: section.anchor, section: section.title, cites };
    });
  });
}
