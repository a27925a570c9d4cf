import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { deskQueries } from '../people/desk-queries.ts';
import { peopleQueries } from '../people/queries.ts';
import { ShiftsScreen } from '../people/ui/shifts/shifts-screen.tsx';
import { TeamScreen } from '../people/ui/team/team-screen.tsx';
import { useBoardStream } from '../people/ui/team/use-board-stream.ts';
import { TeamsScreen } from '../people/ui/teams/teams-screen.tsx';
import { DESK_ZONE } from './load-shifts.ts';

const shifts = getRouteApi('/shifts');

/** `/team`: who is on duty now. */
export function TeamRoute() {
  const stand = useDesk();
  const { data: board } = useSuspenseQuery(deskQueries(stand.fetch).board());
  return <TeamScreen board={board} zone={stand.me.zone ?? DESK_ZONE} connection={useBoardStream()} {...stand} />;
}

/** `/shifts`: the rota of a week. */
export function ShiftsRoute() {
  const stand = useDesk();
  const { from, until } = shifts.useLoaderData();
  const queries = deskQueries(stand.fetch);
  const { data: roster } = useSuspenseQuery(queries.roster(from, until));
  const { data: swaps } = useSuspenseQuery(queries.swaps());
  const { data: calendar } = useSuspenseQuery(queries.calendar());
  return <ShiftsScreen roster={roster} swaps={swaps.swaps} calendarSince={calendar.madeAt} {...stand} />;
}

/** `/teams`: who is in which team. */
export function TeamsRoute() {
  const stand = useDesk();
  const { data } = useSuspenseQuery(deskQueries(stand.fetch).teams());
  const { data: all } = useSuspenseQuery(peopleQueries(stand.fetch).people());
  return <TeamsScreen teams={data.teams} people={all.people} {...stand} />;
}

function useDesk() {
  const { fetch } = useRouter().options.context;
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(peopleQueries(fetch).me());
  const onChange = () => {
    for (const key of ['shifts', 'teams', 'people']) void queryClient.invalidateQueries({ queryKey: [key] });
  };
  return { fetch, me, onChange };
}
