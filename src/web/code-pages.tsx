import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { findCodes } from '../codes/find-codes.ts';
import { codeQueries } from '../codes/queries.ts';
import { CodeScreen, CodesScreen } from '../codes/screens.tsx';
import { useCodeSearch } from './search/use-code-search.ts';
import { useGoTo } from './use-go-to.ts';

const list = getRouteApi('/codes');
const one = getRouteApi('/codes/$code');

/** `/codes`: the catalogue, and what was typed. Until the browser has its index, the server's answer stands. */
export function CodesRoute() {
  const { fetch } = list.useRouteContext();
  // Of this screen's own address: that of the next one comes while this one is still shown.
  const { q: query = '' } = list.useSearch() as { q?: string };
  const queries = codeQueries(fetch);
  const { data: catalogue } = useSuspenseQuery(queries.catalogue());
  const { data: told } = useSuspenseQuery(queries.find(list.useLoaderData().asked));
  const asked = list.useLoaderData().asked;
  const search = useCodeSearch(catalogue.document);
  const find = useMemo(
    () => (typed: string) => (!search && typed === asked ? told : findCodes(typed, catalogue, search)),
    [search, asked, told, catalogue],
  );
  return <CodesScreen catalogue={catalogue} query={query} find={find} goTo={useGoTo()} />;
}

/** `/codes/LT-2041`: one code. */
export function CodeRoute() {
  const { fetch } = one.useRouteContext();
  const { data } = useSuspenseQuery(codeQueries(fetch).code(one.useParams().code));
  return <CodeScreen key={data.code} answer={data} goTo={useGoTo()} />;
}
