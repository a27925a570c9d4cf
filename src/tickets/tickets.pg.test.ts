import { expect, test } from 'vitest';
import { told } from '../testing/desk-world.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld } from '../testing/tickets-world.ts';
import type { TicketList } from './list-contract.ts';

const database = testDatabase();
const world = ticketsWorld(database);

test('a ticket that was opened is read, listed, and added to', async () => {
  const { number, version, seq } = await world.open();
  expect(number).toMatch(/^INC-\d{6}$/);
  const ticket = await world.read(number.toLowerCase().replace(/-0+/, ''));
  expect(ticket).toMatchObject({
    number,
    version,
    seq,
    view: 'full',
    status: 'new',
    company: { name: 'Visayas Freight' },
  });
  expect(ticket.contact?.name).toBe('Liza Ramos');
  expect(ticket.fields[0]).toMatchObject({
    field: 'Summary',
    words: { text: 'Dispatch page shows LT-3104 for all users in Cebu' },
  });
  expect(ticket.documentation?.missing.length).toBeGreaterThan(0);
  expect(ticket.actions.find((it) => it.action === 'take')).toMatchObject({ possible: true, unless: null });
  const added = await world.say(number, { direction: 'internal', channel: 'other', text: 'Looked at the replica.' });
  expect(added.seq).toBe(seq + 1);
  const { events } = await told<{ events: { type: string }[] }>(world.of('t2').get(`/api/v1/tickets/${number}/events`));
  expect(events.map((it) => it.type)).toContain('interaction.recorded');
  const list = await told<TicketList>(world.of('qa').get('/api/v1/tickets?view=unassigned'));
  expect(list.tickets.map((it) => it.number)).toEqual([number]);
});
