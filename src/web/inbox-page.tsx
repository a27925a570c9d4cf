import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { inboxQueries } from '../delivery/inbox-queries.ts';
import { InboxScreen } from '../delivery/ui/inbox/inbox-screen.tsx';
import { useWords } from '../kit/ui/words.tsx';

const route = getRouteApi('/inbox');

/** `/inbox`: what happened without whoever is signed in. */
export function InboxRoute() {
  const { fetch } = useRouter().options.context;
  const client = useQueryClient();
  const queries = inboxQueries(fetch);
  const { before } = route.useLoaderData();
  const { data: page } = useSuspenseQuery(queries.page(before));
  const { data } = useQuery({ ...queries.unread(), enabled: false });
  const { unreachable } = useWords('people');
  const onChange = () => void client.invalidateQueries({ queryKey: ['inbox'] });
  return <InboxScreen {...{ page, before, unreachable, fetch, onChange }} unread={data?.unread ?? 0} />;
}
