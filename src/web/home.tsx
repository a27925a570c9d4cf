import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { documentQueries } from '../documents/queries.ts';
import { DocumentsScreen } from '../documents/screens.tsx';

/** `/`: the front page. */
export function HomeRoute() {
  const { fetch } = useRouteContext({ from: '/' });
  const { data } = useSuspenseQuery(documentQueries(fetch).list());
  return <DocumentsScreen documents={data.documents} />;
}
