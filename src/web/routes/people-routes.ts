import { createRoute } from '@tanstack/react-router';
import { peopleQueries } from '../../people/queries.ts';
import { auditQuestionIn } from '../../people/ui/audit/audit-address.ts';
import { later } from '../later-pages.ts';
import { load } from '../load.ts';
import { root } from '../root-route.ts';

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  loader: async ({ context }) => {
    const queries = peopleQueries(context.fetch);
    await Promise.all([load(context, queries.people()), load(context, queries.me())]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.people.title }] }),
  component: later('people', 'PeopleRoute'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  loader: async ({ context, params }) => {
    const queries = peopleQueries(context.fetch);
    const [{ name }] = await Promise.all([load(context, queries.person(params.id)), load(context, queries.me())]);
    return { title: name };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: later('people', 'PersonRoute'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  // Another question is another page, also where the address before it was this one's.
  loaderDeps: ({ search }) => search,
  loader: async ({ context, location }) => {
    const question = auditQuestionIn(location.searchStr);
    const queries = peopleQueries(context.fetch);
    const asked = question.person ? [load(context, queries.person(question.person))] : [];
    await Promise.all([load(context, queries.audit(question)), ...asked]);
    return { question };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.audit.title }] }),
  component: later('audit', 'AuditRoute'),
});

/** Screens of people, and of what was done to them. */
export const peopleRoutes = [people, person, audit] as const;
