import { readCode } from '../codes/look-up.ts';
import { codeQueries } from '../codes/queries.ts';
import type { DocumentPage } from '../documents/contract.ts';
import { documentQueries } from '../documents/queries.ts';
import { editionQueries } from '../editions/queries.ts';
import { rulesQuery } from '../policy/queries.ts';
import { givenBy } from '../policy/read-given.ts';
import { dueNames, dueQuery } from '../sla/queries.ts';
import { load } from './load.ts';
import type { Ground } from './providers.tsx';
import { readEdition } from './read-edition.ts';
import { caseForms, classesTable, dueTable } from './slots.tsx';

/** A document with what stands beside it: the tables that a case can be put to, and the code that the address names. */
export async function loadDocument(ground: Ground, id: string, search: string): Promise<DocumentPage> {
  const { fetch, queryClient } = ground;
  const edition = readEdition(search);
  const page = await load(ground, documentQueries(fetch).page(id, edition));
  const history = editionQueries(fetch).history(page.id, edition);
  if (edition) {
    // Whether a text is in force must be said, so it is not shown without.
    await load(ground, history);
    return page;
  }
  const asked = page.outline.filter((it) => it.policy && Object.hasOwn(caseForms, it.policy));
  const classes = page.outline.filter((it) => it.policy === classesTable);
  const isDue = page.outline.some((it) => it.policy === dueTable);
  const code = asked.length ? readCode(new URLSearchParams(search).get('Error code') ?? '') : undefined;
  await Promise.all([
    queryClient.prefetchQuery(history),
    // Rules that cannot be had leave the document readable.
    ...[...asked, ...classes].map((it) => queryClient.prefetchQuery(rulesQuery(fetch, page.id, it.anchor))),
    ...(isDue ? [queryClient.prefetchQuery(dueQuery(fetch, page.id, givenBy(search, dueNames)))] : []),
    ...(code ? [queryClient.prefetchQuery(codeQueries(fetch).code(code))] : []),
  ]);
  return page;
}
