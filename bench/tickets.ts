// What tickets cost: opening them from 16 callers beside the same rows by pgbench, reading one, each list, saying something, as there
// come to be more of them. Against a hub that was started as people start it. Writes RESULTS-tickets.md and tickets-growth.svg.

import type { Row } from './row.ts';
import { benchHub } from './tickets/bench-hub.ts';
import { type Creation, creation } from './tickets/creation.ts';
import { type Growth, growth } from './tickets/growth.ts';
import { bareRoute, lists, oneTicket } from './tickets/reading.ts';
import { writeReport } from './tickets/report.ts';
import { type Starting, starting } from './tickets/starting.ts';

/** Every row about tickets. It takes some minutes, most of them to fill in 100,000 tickets. */
export async function run(): Promise<Row[]> {
  const started = await startAndOpen();
  const hub = await benchHub();
  try {
    const grown = await growth(hub);
    const bare = await bareRoute(hub);
    const read = await oneTicket(hub, bare.origin);
    bare.close();
    const rows = [...rowsOf(started), ...readRows(read), ...listRows(await lists(hub)), fillRow(grown)];
    writeReport(rows, grown);
    return rows;
  } finally {
    await hub.stop();
  }
}

/** On a hub of its own: pgbench leaves rows behind that are no tickets. */
async function startAndOpen(): Promise<Creation & { start: Starting }> {
  const hub = await benchHub();
  try {
    const opened = await creation(hub);
    await hub.end();
    return { ...opened, start: await starting(hub.dataDir) };
  } finally {
    await hub.stop();
  }
}

function rowsOf({ perSecond, p95, limit, ratio, cpu, start }: Awaited<ReturnType<typeof startAndOpen>>): Row[] {
  const beside =
    limit === undefined
      ? 'no pgbench here, so no ratio: install postgresql'
      : `pgbench writes the same rows at ${Math.round(limit.perSecond)}/s (16 connections, prepared, one statement), in turn with it`;
  const { node, postgres } = start.memory;
  return [
    {
      name: 'tickets opened per second over HTTP, 16 callers',
      ...{ value: perSecond, unit: '/s', bar: 'at least 800/s; at least 0.35x' },
      ...(ratio === undefined ? {} : { ratio: round(ratio) }),
      note: `median of 3 times 5 s; p95 ${round(p95)} ms; ${beside}`,
    },
    {
      name: 'processor time of one opened ticket',
      ...{ value: round(cpu.node + cpu.postgres), unit: 'ms', bar: '' },
      note: `Node ${round(cpu.node)} ms, PostgreSQL ${round(cpu.postgres)} ms (under pgbench ${round(limit?.cpu ?? 0)} ms); a busy machine moves this least`,
    },
    {
      name: 'start to first request, after set-up',
      ...{
        value: round(start.ms / 1000),
        unit: 's',
        bar: '1.5 s',
        note: 'from the command to /readyz, screens built before',
      },
    },
    {
      name: 'memory at rest (PSS)',
      ...{ value: node + postgres, unit: 'MB', bar: '200 MB' },
      note: `Node ${node} MB, PostgreSQL ${postgres} MB; no demo yet, but some thousand tickets`,
    },
  ];
}

const readRows = ({ p50, p95, bare }: Awaited<ReturnType<typeof oneTicket>>): Row[] => [
  {
    name: 'one ticket read, 100,000 tickets',
    ...{ value: round(p95), unit: 'ms (p95)', ratio: round(p95 / bare.p95), bar: '5 ms; at most 3x' },
    note: `12 events, no clocks yet; median ${round(p50)} ms; a bare Hono route that reads one row ${round(bare.p95)} ms (p95), ${round(bare.p50)} ms (median)`,
  },
];

const listRows = (all: Awaited<ReturnType<typeof lists>>): Row[] =>
  all.map(({ view, api, sql }) => ({
    name: `list of 50, "${view}", 100,000 tickets`,
    ...{ value: round(api.p95), unit: 'ms (p95)', ratio: round(api.p95 / sql), bar: '15 ms; at most 2x' },
    note: `no clocks yet; median ${round(api.p50)} ms; the SQL alone ${round(sql)} ms (p95)`,
  }));

const fillRow = ({ filledMs, tickets }: Growth): Row => ({
  name: `filling in ${tickets.toLocaleString('en')} tickets of 12 entries by append`,
  ...{
    value: round(filledMs / 1000),
    unit: 's',
    bar: '',
    note: '128 writers in one process; stored together as the API does',
  },
});

const round = (value: number) => Math.round(value * 100) / 100;
