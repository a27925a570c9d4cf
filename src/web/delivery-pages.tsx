import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { deliveryQueries } from '../delivery/queries.ts';
import { LettersScreen } from '../delivery/ui/letters-screen.tsx';

const route = getRouteApi('/delivery');

/** `/delivery`: mail that the hub sends. */
export function DeliveryRoute() {
  const { fetch } = useRouter().options.context;
  const queryClient = useQueryClient();
  const { question } = route.useLoaderData();
  const { data: page } = useSuspenseQuery(deliveryQueries(fetch).letters(question));
  const onChange = () => void queryClient.invalidateQueries({ queryKey: ['letters'] });
  return <LettersScreen {...{ page, question, fetch, onChange }} />;
}
