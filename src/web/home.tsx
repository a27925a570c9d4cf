import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useRouteContext } from '@tanstack/react-router';
import { ChangedLately } from '../editions/in-documents.tsx';
import { editionQueries } from '../editions/queries.ts';
import { frontPageQuery } from '../frontpage/queries.ts';
import { HomeScreen } from '../frontpage/screens.tsx';
import { usePalette } from './palette/palette-context.tsx';

/** `/`: the front page. */
export function HomeRoute() {
  const { fetch } = useRouteContext({ from: '/' });
  const { data } = useSuspenseQuery(frontPageQuery(fetch));
  const hash = useLocation({ select: (it) => it.hash });
  const { data: changes } = useQuery(editionQueries(fetch).changes(String(data.edition.number)));
  const changed = changes && <ChangedLately changes={changes} />;
  return <HomeScreen page={data} hash={hash} changed={changed} onSearch={usePalette()} />;
}
