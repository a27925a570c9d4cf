import { expect, test } from 'vitest';
import type { Actor } from '../people/actor.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ticketsWorld } from '../testing/tickets-world.ts';
import type { Desk } from './desk.ts';
import { deskOf } from './desk-of.ts';
import { stateByNumber } from './read/state-by-number.ts';
import { changeTicket } from './write/change-ticket.ts';

const database = testDatabase();
const world = ticketsWorld(database);
const actor: Actor = { kind: 'person', id: crypto.randomUUID(), name: 'x', roles: ['t1'], leads: [], teams: [] };
const regulated = ({ more }: Desk) => more?.['Regulated client'];

test('a command knows whether the client of its ticket is regulated as soon as that is on record', async () => {
  const { number } = await world.open({ company: world.clinic.id, contact: world.clinic.contact });
  const found = { state: (await stateByNumber(database.app, Number(number.slice(4))))!, sight: 'full' as const };
  const seen: unknown[] = [];
  const look = () =>
    changeTicket(world.tickets, found, {
      asked: { actor, route: 'POST /x', key: undefined, body: {} },
      command: (_, desk) => {
        seen.push(regulated(desk));
        return [];
      },
    });
  await look();
  await world
    .of('lead')
    .send('PUT', `/api/v1/companies/${world.clinic.id}/regimes`, { regime: 'HIPAA', applies: true });
  await look();
  expect(seen).toEqual([null, true]);
  expect(regulated(await deskOf(world.tickets, actor, world.freight.id))).toBeNull();
});
