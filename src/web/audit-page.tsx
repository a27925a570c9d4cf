import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { peopleQueries } from '../people/queries.ts';
import { AuditScreen } from '../people/ui/audit/audit-screen.tsx';

const route = getRouteApi('/audit');

/** `/audit`: what was done to people, access and settings. */
export function AuditRoute() {
  const { fetch } = useRouter().options.context;
  const queries = peopleQueries(fetch);
  const { question } = route.useLoaderData();
  const { data: page } = useSuspenseQuery(queries.audit(question));
  const { data: person } = useQuery({
    ...queries.person(question.person ?? ''),
    enabled: question.person !== undefined,
  });
  return <AuditScreen {...{ page, question }} person={person?.name} />;
}
