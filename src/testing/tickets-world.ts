import { afterAll, beforeAll } from 'vitest';
import type { Log } from '../kit/log.ts';
import { ticketsApi } from '../tickets/api.ts';
import type { NewInteraction } from '../tickets/interaction-contract.ts';
import type { NewTicket } from '../tickets/open-contract.ts';
import { openTickets, type TicketsOpened } from '../tickets/open-tickets.ts';
import type { Tickets } from '../tickets/service.ts';
import type { FullTicket } from '../tickets/ticket-contract.ts';
import type { WrittenAnswer } from '../tickets/wire.ts';
import { checkAnswers } from './checked-app.ts';
import { type ClientsWorld, clientsWorld } from './clients-world.ts';
import { told } from './desk-world.ts';
import { shipped } from './shipped.ts';
import { tempDataDir } from './temp-data-dir.ts';
import type { TestDatabase } from './test-database.ts';

/** A small world with two client companies and tickets. */
export interface TicketsWorld extends ClientsWorld {
  /** What its routes work with. */
  tickets: Tickets;
  /** Two companies, each with a contact. */
  freight: { id: string; contact: string };
  clinic: { id: string; contact: string };
  /** Opens a ticket of the freight company as Tier 1; what is given goes before what is usual. */
  open(given?: Partial<NewTicket>): Promise<WrittenAnswer>;
  /** Records something on a ticket as Tier 1. */
  say(number: string, given: NewInteraction): Promise<WrittenAnswer>;
  /** A ticket as Tier 1 reads it. */
  read(number: string): Promise<FullTicket>;
}

/** What is opened where nothing else is said. */
export const usualTicket = (world: Pick<TicketsWorld, 'freight' | 'clock'>): NewTicketSent => ({
  kind: 'incident',
  company: world.freight.id,
  contact: world.freight.contact,
  channel: 'mail',
  contactedAt: world.clock.now().subtract({ minutes: 5 }).toString(),
  subject: 'Dispatch page shows LT-3104 for all users in Cebu',
  body: 'The dispatch page stays empty since this morning.',
  impact: 'several',
  urgency: 'work stopped',
});
type NewTicketSent = Partial<NewTicket>;

/** Its fields are there from `beforeAll` on. The documents are those that ship, as edition 7. */
export function ticketsWorld(database: TestDatabase, log?: Log): TicketsWorld {
  const opened: TicketsOpened[] = [];
  const { path: dataDir, remove } = tempDataDir();
  const plenty = async () => ({ free: 50e9, total: 100e9 });
  const world = clientsWorld(
    database,
    (app, people) => {
      const inForce = () => ({ set: shipped.set, edition: { number: 7 } });
      const listenAt = database.address.as('hub_app');
      const tickets = openTickets({
        ...people,
        inForce,
        hubKey: people.key,
        listenAt,
        files: { dataDir, fileLimitMb: 1, freeSpace: plenty },
      });
      opened.push(tickets);
      const routes = ticketsApi(tickets);
      const check = checkAnswers(routes, '/api/v1');
      // Every answer that a test gets is held to what its operation declares.
      app.use('/api/v1/tickets/*', async (c, next) => {
        await next();
        if (!c.error) await check(c.req.raw, c.res);
      });
      app.route('/api/v1', routes);
    },
    log,
  ) as TicketsWorld;
  afterAll(async () => {
    for (const it of opened) await it.close();
    remove();
  });
  const at = (number: string) => `/api/v1/tickets/${number}`;
  const company = async (name: string, contact: string) => {
    const id = await world.enter({ name });
    const given = { name: contact, position: '', roles: [], language: null, site: null, ways: [] };
    const made = await told<{ id: string }>(world.of('ops').post(`/api/v1/companies/${id}/contacts`, given));
    return { id, contact: made.id };
  };
  beforeAll(async () => {
    world.tickets = opened[0]!;
    world.freight = await company('Visayas Freight', 'Liza Ramos');
    world.clinic = await company('Baguio Highland Clinic', 'Dr. Mila Tan');
  });
  return Object.assign(world, {
    open: (given: Partial<NewTicket> = {}) =>
      told<WrittenAnswer>(world.of('t1').post('/api/v1/tickets', { ...usualTicket(world), ...given })),
    say: (number: string, given: NewInteraction) =>
      told<WrittenAnswer>(world.of('t1').post(`${at(number)}/interactions`, given)),
    read: (number: string) => told<FullTicket>(world.of('t1').get(at(number))),
  });
}
