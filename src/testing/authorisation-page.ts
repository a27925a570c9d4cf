import type { Permissions } from '../people/permissions.ts';
import { ROLES, type Role } from '../people/roles.ts';
import type { Cell } from './authorisation/ask.ts';
import type { Operation } from './operations.ts';

/** The matrix as a page in Markdown, for people who look whether the hub lets the right ones in. */
export function authorisationPage(all: Permissions, cells: readonly Cell[], outside: Record<string, string>): string {
  const operations = [...new Set(cells.map((it) => it.operation))];
  const modules = [...new Set(operations.map((it) => it.module))];
  return [
    INTRODUCTION,
    '## Permissions\n',
    permissionTable(all),
    '\n## Operations\n',
    LEGEND,
    ...modules.flatMap((module) => [
      `\n### ${module}\n`,
      operationTable(
        operations.filter((it) => it.module === module),
        cells,
      ),
    ]),
    '\n## Outside the API\n',
    table(
      ['address', 'why it needs no permission'],
      Object.entries(outside).map(([address, why]) => [code(address), why]),
    ),
    '',
  ].join('\n');
}

const INTRODUCTION = `# Who may do what

This page is written by a test (\`src/app/authorisation.pg.test.ts\`) from what the running routes answered: every operation of the
API was asked in the name of nobody and of each role, for a thing of one's own, of the team that one leads, of somebody else, for
one that was deleted and for one that never was. The test fails where an answer is not what the permissions below say, and when
this page is not what it would write. \`npx vitest run --project pg src/app/authorisation.pg.test.ts -u\` writes it anew.

Somebody with several roles may do what any of them may. A token may do less than that: only what its scopes name.
`;

const LEGEND = `- **yes**: let in. **no**: refused, 403; they may know of it. **hidden**: 404, the same answer as for what is not there.
- **all**, **team**, **own**: let in for any such thing, for those of the teams that they lead and their own, for their own; for the
  others the word behind the comma.
- Nobody, that is without a session or a token, is told to sign in (401), unless the permission is \`anyone\`.
- Deleted and random things were hidden from everybody.`;

function permissionTable(all: Permissions): string {
  const rows = Object.entries(all).map(([name, { about, to }]) => [
    code(name),
    about,
    ...ROLES.map((it) => to[it] ?? ''),
  ]);
  return table(['permission', 'what for', ...ROLES], rows);
}

function operationTable(operations: readonly Operation[], cells: readonly Cell[]): string {
  const rows = operations.map((operation) => {
    const own = cells.filter((it) => it.operation === operation);
    const { name, summary, permission, thing } = operation;
    return [
      code(name.replace('/api/v1', '')),
      summary,
      code(permission),
      thing ?? '',
      ...ROLES.map((it) => told(own, it)),
    ];
  });
  return table(['operation', 'what it does', 'permission', 'thing', ...ROLES], rows);
}

/** How far one role comes with an operation, in a word or two. */
function told(cells: readonly Cell[], role: Role): string {
  const own = cells.filter((it) => it.role === role);
  const answer = (object?: string) => own.find((it) => it.object === object)?.actual;
  if (own.every((it) => it.object === undefined)) return WORDS[answer() ?? ''] ?? '?';
  const far = (['foreign', 'team', 'own'] as const).find((it) => answer(it) === 'let in');
  const rest = WORDS[answer('foreign') ?? ''] ?? '?';
  return far === 'foreign' ? 'all' : [far, rest].filter(Boolean).join(', ');
}

const WORDS: Record<string, string> = { 'let in': 'yes', refused: 'no', hidden: 'hidden' };

const code = (text: string) => `\`${text}\``;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((it) => it.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
