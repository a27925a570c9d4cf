import { expect, test } from 'vitest';
import { uuidv7 } from '../../kit/ids.ts';
import { append } from '../../tickets/append.ts';
import { testDatabase } from '../test-database.ts';
import { became, opened, said } from '../ticket-events.ts';
import { brokenLogs } from './broken-logs.ts';

const database = testDatabase();
const now = Temporal.Instant.from('2026-11-23T01:30:00Z');
let numbers = 0;

async function write(): Promise<string> {
  const ticket = uuidv7();
  const events = () => [opened({ number: ++numbers }), said(), became('open')];
  await append(database.app, [{ ticket, events }], { actor: { kind: 'hub' }, now, edition: 7 });
  return ticket;
}

test('logs as they were written give no finding', async () => {
  await write();
  expect(await brokenLogs(database.app)).toEqual([]);
});

test('it is found where an event was changed, where the row is behind, and where a link has one end', async () => {
  const [changed, behind, linked] = [await write(), await write(), await write()];
  const { owner } = database;
  await owner.query('alter table tickets.event disable trigger user');
  await owner.query('update tickets.event set data = data || \'{"x": 1}\' where ticket = $1 and seq = 2', [changed]);
  await owner.query('update tickets.ticket set seq = 2 where id = $1', [behind]);
  const end = JSON.stringify([{ to: behind, kind: 'related' }]);
  await owner.query("update tickets.ticket set state = jsonb_set(state, '{links}', $2) where id = $1", [linked, end]);
  expect((await brokenLogs(database.app)).toSorted()).toEqual(
    [
      `The log of ${changed} does not fit from seq 2 on.`,
      `The row of ${behind} is at seq 2, its log at 3.`,
      `${linked} is linked to ${behind}, and not the other way.`,
    ].toSorted(),
  );
});
