import type { Hono } from 'hono';
import type { EditionReader } from '../../editions/reading.ts';
import { type Log, silentLog } from '../../kit/log.ts';
import { peopleApi } from '../../people/api.ts';
import { calendarFeed } from '../../people/calendar-feed.ts';
import { identify, type PeopleEnv } from '../../people/identify.ts';
import type { People } from '../../people/service.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { openTickets } from '../../tickets/open-tickets.ts';
import { apiRoutes } from '../api-routes.ts';
import { deliveryRoutes } from '../delivery-routes.ts';
import { pushOf } from '../push-of.ts';
import { readinessOf } from '../readiness.ts';
import { clientRoutes } from '../client-routes.ts';
import { createServer } from '../server.ts';
import { ticketRoutes } from '../ticket-routes.ts';

const answersFrom = (set: PolicySet) => ({
  library: {
    current: () => set,
    clocks: () => undefined,
    clocksAt: async () => undefined,
    inForce: () => ({ set, edition: undefined }),
    open: async () => set,
  },
  editions: {} as EditionReader,
});

/** The routes of what reaches the tests' people. */
const reaching = (people: People) => deliveryRoutes(people, people, pushOf(people, people.key));

/** Every route of the API, without what stands in front of them. */
export const everyRoute = (people: People, set: PolicySet) =>
  apiRoutes({ people: peopleApi(people), clients: clientsOf(people, set), tickets: ticketsOf(people, set), delivery: reaching(people), ...answersFrom(set) });

const clientsOf = (people: People, set: PolicySet) =>
  clientRoutes(people, answersFrom(set).library, async () => {});

const ticketsOf = (people: People, set: PolicySet) =>
  ticketRoutes(openTickets({ ...people, hubKey: people.key, inForce: answersFrom(set).library.inForce, files: { dataDir: '/nowhere', fileLimitMb: 25 } }));

/** The hub's server as it runs, for tests: the screens are not built, and there is no edition. */
export function wholeServer(people: People, set: PolicySet, log: Log = silentLog): Hono<PeopleEnv> {
  return createServer({
    settings: { host: '127.0.0.1', port: 7010, publicUrl: people.publicUrl, trustedProxies: ['192.0.2.1'] },
    gate: { identify: identify(people), routes: peopleApi(people), feeds: calendarFeed(people) },
    delivery: reaching(people),
    readiness: readinessOf({}),
    log,
    distDir: '/nowhere',
    clients: clientsOf(people, set),
    tickets: ticketsOf(people, set),
    ...answersFrom(set),
  });
}
