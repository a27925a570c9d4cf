import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { peopleQueries } from '../people/queries.ts';
import { PeopleScreen } from '../people/ui/people/people-screen.tsx';
import { PersonScreen } from '../people/ui/people/person-screen.tsx';

const one = getRouteApi('/people/$id');

/** `/people`: who works at the desk. */
export function PeopleRoute() {
  const { fetch, me, onChange } = usePeople();
  const { data } = useSuspenseQuery(peopleQueries(fetch).people());
  return <PeopleScreen people={data.people} {...{ me, fetch, onChange }} />;
}

/** `/people/…`: one person. */
export function PersonRoute() {
  const { fetch, me, onChange } = usePeople();
  const { data } = useSuspenseQuery(peopleQueries(fetch).person(one.useParams().id));
  return <PersonScreen person={data} {...{ me, fetch, onChange }} />;
}

function usePeople() {
  const { fetch } = useRouter().options.context;
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(peopleQueries(fetch).me());
  return { fetch, me, onChange: () => void queryClient.invalidateQueries({ queryKey: ['people'] }) };
}
