import type { SearchAnswer } from '../../documents/contract-search.ts';
import { citationHref } from '../../kit/ui/citation.ts';

type Hit = Pick<
  SearchAnswer['hits'][number],
  'document' | 'anchor' | 'kind' | 'title' | 'titleHighlights' | 'breadcrumb'
>;

/** How a place that search found is shown, and where it leads. */
export interface HitPlace {
  /** `KB-155 E5`, `LT-2041`, `KB-155`. */
  cite: string;
  title: string;
  marks: { start: number; end: number }[];
  href: string;
  /** The section and document in which it stands. */
  where: string;
}

/** An error code leads to its own page, everything else to its place in its document. */
export function placeOf({ document, anchor, kind, title, titleHighlights, breadcrumb }: Hit): HitPlace {
  const isCode = kind === 'clause' && /^LT-\d{4}$/.test(anchor ?? '');
  const isNumbered = kind === 'clause' && anchor !== undefined && title.startsWith(`${anchor} `);
  const cut = isNumbered ? anchor.length + 1 : 0;
  return {
    cite: isCode ? anchor! : kind === 'clause' ? `${nameOf(document)} ${anchor}` : nameOf(document),
    title: title.slice(cut),
    marks: titleHighlights
      .filter((it) => it.start >= cut)
      .map(({ start, end }) => ({ start: start - cut, end: end - cut })),
    href: isCode ? `/codes/${anchor}` : citationHref({ document, clause: anchor }),
    where: breadcrumb.join(', '),
  };
}

function nameOf(document: string): string {
  return document === 'HOME' ? 'Home' : document;
}
