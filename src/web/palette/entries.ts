import { formatNumber, parseNumber } from '../../tickets/number.ts';
import { fits, helpFor } from '../search/help-for.ts';
import { type HitPlace, placeOf } from '../search/hit-place.ts';
import type { SearchClient } from '../search/search-client.ts';
import type { Recent } from './recent.ts';

/** Something that can be done from the palette. */
export interface PaletteAction {
  id: string;
  label: string;
  keys?: string;
  /** An address, or what to do. */
  href?: string;
  run?: () => void;
  /** Other words that people ask for it with. A help stands before what search finds, once so much of it is typed. */
  asked?: string;
}

/** One line of the palette. */
export type Entry =
  | { kind: 'place'; id: string; place: HitPlace; sentence: string; marks: { start: number; end: number }[] }
  | { kind: 'recent'; id: string; place: Recent }
  | { kind: 'unknown code'; id: string; code: string; href: string }
  | { kind: 'ticket'; id: string; href: string; number: string }
  | { kind: 'company'; id: string; href: string; name: string; where: string }
  | { kind: 'action'; id: string; action: PaletteAction };

/** What the palette offers for a text: the places that answer it, then the actions whose words begin with its words. */
export function entriesFor(
  typed: string,
  client: Pick<SearchClient, 'search'> | undefined,
  actions: readonly PaletteAction[],
  recent: readonly Recent[],
): Entry[] {
  const text = typed.trim();
  if (!text) return [...recent.map(toRecent), ...actions.filter((it) => !it.asked).map(toAction)];
  const hits = client?.search(text) ?? [];
  const places = hits.map((hit): Entry => {
    const place = placeOf(hit);
    return { kind: 'place', id: place.href, place, sentence: hit.sentence, marks: hit.highlights };
  });
  const fitting = actions.filter((it) => !it.asked && fits(it.label, text)).map(toAction);
  return [
    ...unknownCode(text, places, client !== undefined),
    ...helpFor(text, actions).map(toAction),
    ...places,
    ...fitting,
  ];
}

/** The ticket that a text names: `INC-000123`, and `123` alone below the codes that it may mean; the first where it says INC. */
export function ticketEntry(text: string): Extract<Entry, { kind: 'ticket' }> | undefined {
  const number = parseNumber(text);
  if (number === undefined) return undefined;
  const written = formatNumber(number);
  return { kind: 'ticket', id: `ticket ${number}`, href: `/tickets/${written}`, number: written };
}

/** Four digits that are no code of the catalogue lead to what to do about that. */
function unknownCode(text: string, places: Entry[], isReady: boolean): Entry[] {
  const digits = /^(?:lt[\s-]*)?(\d{4})$/i.exec(text)?.[1];
  const code = `LT-${digits}`;
  if (!digits || !isReady || places.some((it) => it.kind === 'place' && it.place.cite.endsWith(digits))) return [];
  return [{ kind: 'unknown code', id: `/codes/${code}`, code, href: `/codes/${code}` }];
}

const toRecent = (place: Recent): Entry => ({ kind: 'recent', id: `recent ${place.href}`, place });
const toAction = (action: PaletteAction): Entry => ({ kind: 'action', id: action.id, action });
