import type { SearchHit, SearchUnit } from '../../documents/search.ts';
import type { FetchInside } from '../../kit/ui/answer.ts';

/** The browser's own index: it answers without asking the server. */
export interface SearchClient {
  units: readonly SearchUnit[];
  search(query: string, limit?: number): SearchHit[];
}

let asked: Promise<SearchClient> | undefined;

/** The browser's index, made once. Its code and its units come after the first paint, since nobody searches before. */
export function loadSearch(fetch: FetchInside): Promise<SearchClient> {
  asked ??= make(fetch).catch((error) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function make(fetch: FetchInside): Promise<SearchClient> {
  const [units, { indexUnits, search }] = await Promise.all([fetchUnits(fetch), import('../../documents/search.ts')]);
  const index = indexUnits(units);
  return { units, search: (query, limit = 12) => search(index, query, { limit }) };
}

const address = '/api/v1/search-units';

/** From the server if there is one, else as last kept. */
async function fetchUnits(fetch: FetchInside): Promise<SearchUnit[]> {
  const kept = await openKept();
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await kept?.put(address, response.clone());
    return unitsIn(response);
  } catch (error) {
    const last = await kept?.match(address);
    if (last) return unitsIn(last);
    throw error;
  }
}

async function unitsIn(response: Response): Promise<SearchUnit[]> {
  return ((await response.json()) as { units: SearchUnit[] }).units;
}

/** Browsers keep files only for pages that came over HTTPS or from this machine. */
async function openKept(): Promise<Cache | undefined> {
  return 'caches' in globalThis ? caches.open('hub-search').catch(() => undefined) : undefined;
}
