import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation, useRouteContext } from '@tanstack/react-router';
import { documentQueries } from '../documents/queries.ts';
import { DocumentScreen, DocumentsScreen } from '../documents/screens.tsx';
import { pastSlots } from './edition-slots.tsx';
import { documentSlots } from './slots.tsx';

const route = getRouteApi('/documents/$id');

export function DocumentsRoute() {
  const { fetch } = useRouteContext({ from: '/documents' });
  const { data } = useSuspenseQuery(documentQueries(fetch).list());
  return <DocumentsScreen documents={data.documents} />;
}

export function DocumentPageRoute() {
  const { fetch } = route.useRouteContext();
  const { id } = route.useParams();
  const { edition } = route.useLoaderDeps();
  const { data } = useSuspenseQuery(documentQueries(fetch).page(id, edition));
  const hash = useLocation({ select: (it) => it.hash });
  return <DocumentScreen key={edition} page={data} hash={hash} slots={edition ? pastSlots : documentSlots} />;
}
