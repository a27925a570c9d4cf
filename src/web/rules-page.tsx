import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { rulesQuery } from '../policy/queries.ts';
import { RulesScreen } from '../policy/screens.tsx';

const route = getRouteApi('/documents/$id/rules/$anchor');

/** `/documents/KB-155/rules/criteria`: the rules compiled from a section. */
export function RulesRoute() {
  const { fetch } = route.useRouteContext();
  const { id, anchor } = route.useParams();
  const { data } = useSuspenseQuery(rulesQuery(fetch, id, anchor));
  const search = useLocation({ select: (it) => it.searchStr });
  return <RulesScreen key={`${data.document} ${data.anchor}`} sheet={data} search={search} />;
}
