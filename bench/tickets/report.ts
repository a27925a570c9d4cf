import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { asTable } from '../as-table.ts';
import type { Row } from '../row.ts';
import { type Growth, OPERATIONS, type Operation } from './growth.ts';
import { plot } from './plot.ts';

const folder = new URL('../', import.meta.url);
const round = (value: number) => Math.round(value * 10) / 10;

/** Writes RESULTS-tickets.md, and beside it the plot of how costs grow. */
export function writeReport(rows: readonly Row[], growth: Growth): void {
  const names = Object.keys(OPERATIONS) as Operation[];
  const places = growth.steps.map((it) => it.tickets);
  const lines = names.map((it) => ({ name: OPERATIONS[it], values: growth.steps.map(({ took }) => took[it].p50) }));
  writeFileSync(new URL('tickets-growth.svg', folder), plot(places, lines));
  writeFileSync(
    new URL('RESULTS-tickets.md', folder),
    `${[head(), asTable(rows), grown(growth, names)].join('\n\n')}\n`,
  );
}

const head = () =>
  [
    '# What tickets cost',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} processors, load ${loadavg()[0]!.toFixed(1)} at the end (what else runs on the`,
    'machine moves all times), Node ' +
      process.versions.node +
      '. Repeat with `npm run bench -- tickets`. The hub runs as people start it, with its own PostgreSQL;',
    'whoever asks is a process of its own on the same processors.',
  ].join('\n');

function grown({ steps }: Growth, names: readonly Operation[]): string {
  const cells = steps.map(({ tickets, took }) => [
    tickets.toLocaleString('en'),
    ...names.map((it) => `${round(took[it].p50)} / ${round(took[it].p95)}`),
  ]);
  const lines = [['tickets', ...names.map((it) => OPERATIONS[it])], names.map(() => '---').concat('---'), ...cells];
  return [
    '## As there come to be more tickets',
    '',
    'One caller, over HTTP; median / p95 in milliseconds.',
    '',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
    '',
    '![Milliseconds of each operation (median) as tickets grow](tickets-growth.svg)',
  ].join('\n');
}
