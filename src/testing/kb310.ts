import { compileSet } from '../policy/compile.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { registry } from '../registry/registry.ts';

/** Rows of the three tables that clocks are made of, without their clause: cells as an author writes them. */
export interface WrittenTables {
  /** Name | Zone | Days | Hours | Closed | Also open | Standard day */
  calendars?: readonly string[];
  /** Severity | Response | Next response | Update | Resolution | Calendar | Meaning */
  targets?: readonly string[];
  /** Clock | Starts | Pauses while | Stops | On reopen | Severity change | Warn at | Tell */
  rules?: readonly string[];
}

const headings = {
  calendars: 'Name | Zone | Days | Hours | Closed | Also open | Standard day',
  targets: 'Severity | Response | Next response | Update | Resolution | Calendar | Meaning',
  rules: 'Clock | Starts | Pauses while | Stops | On reopen | Severity change | Warn at | Tell',
};
const policies = { calendars: 'calendars', targets: 'sla-targets', rules: 'clock-rules' };
const letters = { calendars: 'C', targets: 'T', rules: 'R' };

/** A KB-310, or a contract, with nothing but the tables that a case needs. */
export function writeKb310(tables: WrittenTables, id = 'KB-310', title = 'SLA Reference'): string {
  const names = (Object.keys(headings) as (keyof WrittenTables)[]).filter((it) => tables[it]);
  const front = [
    `id: ${id}`,
    `title: ${title}`,
    'summary: Targets.',
    `category: ${id === 'KB-310' ? 'knowledge-base' : 'contract'}`,
    'owner: Operations',
    'enforces:',
    ...names.map((it) => `  ${it}: ${policies[it]}`),
  ];
  return ['---', ...front, '---', '', `# ${title}`, ...names.flatMap((it) => writeTable(it, tables[it]!)), ''].join(
    '\n',
  );
}

function writeTable(name: keyof WrittenTables, rows: readonly string[]): string[] {
  const columns = `Clause | ${headings[name]}`;
  const rule = columns.split('|').map(() => '---');
  const cells = rows.map((row, index) => `| ${letters[name]}${index + 1} | ${row} |`);
  return ['', `## ${name[0]!.toUpperCase()}${name.slice(1)}`, '', `| ${columns} |`, `|${rule.join('|')}|`, ...cells];
}

/** Compiles documents as a partial set; a mistake in one is a mistake in the test. */
export function compileDocuments(...sources: string[]): PolicySet {
  const files = sources.map((source) => ({ file: `${/^id: (.+)$/m.exec(source)![1]}.md`, source }));
  const set = compileSet(files, registry, { partial: true });
  const errors = set.diagnostics.filter((it) => it.severity === 'error');
  if (errors.length) throw new Error(errors.map((it) => `${it.line}: ${it.message}`).join('\n'));
  return set;
}

const holidays = '2026-11-30, 2026-12-08, 2026-12-24, 2026-12-25, 2026-12-30, 2026-12-31, 2027-01-01';

/** The calendars of the worked examples, A to E and M9. */
export const workedCalendars = [
  `A | Asia/Manila | Mon-Fri | 08:00-17:00 | ${holidays} | - | -`,
  `B | Asia/Manila | Mon-Fri | 08:00-12:00, 13:00-17:00 | ${holidays} | - | -`,
  'C | Asia/Manila | Every day | 24x7 | - | - | -',
  'D | America/New_York | Mon-Fri | 09:00-17:00 | - | - | -',
  `E | Asia/Manila | Mon-Fri | 22:00-06:00 | ${holidays} | - | -`,
  'M9 | Asia/Manila | Mon-Fri | 09:00-17:00 | - | - | -',
] as const;
