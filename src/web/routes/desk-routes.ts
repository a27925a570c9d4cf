import { createRoute } from '@tanstack/react-router';
import { deskQueries } from '../../people/desk-queries.ts';
import { peopleQueries } from '../../people/queries.ts';
import { later } from '../later-pages.ts';
import { load } from '../load.ts';
import { loadShifts } from '../load-shifts.ts';
import { root } from '../root-route.ts';

const team = createRoute({
  getParentRoute: () => root,
  path: '/team',
  loader: async ({ context }) => {
    await Promise.all([
      load(context, deskQueries(context.fetch).board()),
      load(context, peopleQueries(context.fetch).me()),
    ]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.shifts.team.title }] }),
  component: later('desk', 'TeamRoute'),
});

const shifts = createRoute({
  getParentRoute: () => root,
  path: '/shifts',
  loaderDeps: ({ search }) => ({ week: (search as { week?: string }).week }),
  loader: ({ context, deps }) => loadShifts(context, deps.week),
  head: ({ match }) => ({ meta: [{ title: match.context.words.shifts.shifts.title }] }),
  component: later('desk', 'ShiftsRoute'),
});

const teams = createRoute({
  getParentRoute: () => root,
  path: '/teams',
  loader: async ({ context }) => {
    const queries = peopleQueries(context.fetch);
    await Promise.all([
      load(context, deskQueries(context.fetch).teams()),
      load(context, queries.people()),
      load(context, queries.me()),
    ]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.shifts.teams.title }] }),
  component: later('desk', 'TeamsRoute'),
});

/** Screens of who works when. */
export const deskRoutes = [team, shifts, teams] as const;
