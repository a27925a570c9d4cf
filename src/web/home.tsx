import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useRouteContext } from '@tanstack/react-router';
import { frontPageQuery } from '../frontpage/queries.ts';
import { HomeScreen } from '../frontpage/screens.tsx';
import { usePalette } from './palette/palette-context.tsx';

/** `/`: the front page. */
export function HomeRoute() {
  const { fetch } = useRouteContext({ from: '/' });
  const { data } = useSuspenseQuery(frontPageQuery(fetch));
  const hash = useLocation({ select: (it) => it.hash });
  return <HomeScreen page={data} hash={hash} onSearch={usePalette()} />;
}
