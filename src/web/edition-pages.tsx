import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { editionQueries } from '../editions/queries.ts';
import { EditionScreen, EditionsScreen } from '../editions/screens.tsx';

const list = getRouteApi('/editions');
const one = getRouteApi('/editions/$number');

/** `/editions`: every edition. */
export function EditionsRoute() {
  const { fetch } = list.useRouteContext();
  const { data } = useSuspenseQuery(editionQueries(fetch).list());
  return <EditionsScreen list={data} />;
}

/** `/editions/2`: one edition and what it changed. */
export function EditionRoute() {
  const { fetch } = one.useRouteContext();
  const { number } = one.useParams();
  const queries = editionQueries(fetch);
  const { data: edition } = useSuspenseQuery(queries.detail(number));
  const { data: changes } = useSuspenseQuery(queries.changes(number));
  return <EditionScreen key={number} edition={edition} changes={changes} />;
}
