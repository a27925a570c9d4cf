import { systemClock } from '../../kit/clock.ts';
import { isUuid } from '../../kit/is-uuid.ts';
import { printable } from '../../kit/printable.ts';
import { Refusal } from '../../kit/refusal.ts';
import { type Role, STAFF } from '../../people/roles.ts';
import type { Token } from '../../people/token-contract.ts';
import { listTokens } from '../../people/token-list.ts';
import { makeToken, revokeToken, type TokenParts } from '../../people/tokens.ts';
import { permissions } from '../../registry/permissions.ts';
import { defineCommand, type ExitCode, type Io, type OptionValues } from '../command.ts';
import { momentWords } from '../tell-changes.ts';
import { databaseOptions, withDatabase } from '../with-database.ts';

const options = {
  role: {
    type: 'string',
    multiple: true,
    value: 'ROLE',
    help: `What it may do, as this role; may be repeated: ${STAFF.join(', ')}`,
  },
  scope: {
    type: 'string',
    multiple: true,
    value: 'SCOPE',
    help: 'What of that: documents.read, documents.*, *; may be repeated',
  },
  name: { type: 'string', value: 'N', help: 'What it is called in lists (command line)' },
  expires: { type: 'string', value: 'TIME', help: 'How long it holds, at most a year: P30D, PT12H (P90D)' },
  ...databaseOptions,
} as const;
type Given = OptionValues<typeof options>;

/** `hub token`: tokens for programs, made by whoever operates the machine. */
export const token = defineCommand({
  name: 'token',
  summary: 'Make, list and revoke tokens with which programs use the API',
  usage: 'create --role ROLE --scope SCOPE [--name N] [--expires TIME] | list | revoke ID [--json]',
  options,
  notes: [
    'The token stands alone on standard output, this once; the database keeps only its hash.',
    'A program sends it as: Authorization: Bearer hub_…',
  ].join('\n'),
  run: async ({ options: given, rest }, io) => {
    const [what = '', id, ...more] = rest;
    if (more.length > 0 || (what !== 'revoke' && id !== undefined)) throw unknownWords(rest);
    const run = what === 'create' ? create(given, io) : what === 'list' ? list(io) : undefined;
    const work = run ?? (what === 'revoke' ? revoke(id, io) : undefined);
    if (!work) throw unknownWords(rest);
    return withDatabase({ flags: given, io, mustExist: true }, ({ app }) =>
      work({ pool: app, clock: systemClock, permissions }),
    );
  },
});

type Work = (parts: TokenParts) => Promise<ExitCode>;

function create({ role = [], scope = [], name = 'command line', expires = 'P90D' }: Given, io: Io): Work {
  const roles = rolesOf(role);
  return async (parts) => {
    const until = untilOf(expires, parts.clock.now());
    const made = await makeToken(parts, { actor: 'operator' }, { name, roles, scopes: scope, until });
    if (io.wantsJson) io.json(made);
    else {
      io.out(made.token);
      io.err(printable(`Token ${made.id} ("${name}") holds until ${momentWords(made.until)}. It is not shown again.`));
    }
    return 0;
  };
}

function list(io: Io): Work {
  return async (parts) => {
    const tokens = await listTokens(parts);
    if (io.wantsJson) io.json({ tokens });
    else if (tokens.length === 0) io.err('There is no token.');
    else for (const it of tokens) io.out(printable(line(it)));
    return 0;
  };
}

function line({ id, name, owner, roles, scopes, until }: Token): string {
  const whose = owner ? ` of ${owner}` : '';
  const end = until ? `until ${momentWords(until)}` : 'without end';
  return `${id}  ${name}${whose}: ${roles.join(', ')}; ${scopes.join(', ')}; ${end}`;
}

function revoke(id: string | undefined, io: Io): Work {
  if (!isUuid(id)) throw noSuchToken(id ?? '');
  return async (parts) => {
    if (!(await revokeToken(parts, { actor: 'operator' }, id))) throw noSuchToken(id);
    if (io.wantsJson) io.json({ revoked: id });
    else io.err(`Token ${id} opens nothing any more.`);
    return 0;
  };
}

function rolesOf(given: readonly string[]): Role[] {
  const unknown = given.filter((it) => !(STAFF as readonly string[]).includes(it));
  if (given.length === 0 || unknown.length > 0) throw unknownRole(unknown);
  return given as Role[];
}

function untilOf(text: string, now: Temporal.Instant): Temporal.Instant {
  try {
    return now.toZonedDateTimeISO('UTC').add(Temporal.Duration.from(text)).toInstant();
  } catch {
    throw new Refusal({
      code: 'usage',
      message: `"${text}" is no length of time.`,
      remedy: 'Write it as ISO 8601 does: P90D for 90 days, P6M for six months, PT12H for twelve hours.',
    });
  }
}

const unknownRole = (unknown: readonly string[]) =>
  new Refusal({
    code: 'token/role',
    message: unknown.length > 0 ? `No role at the desk is called ${unknown.join(', ')}.` : 'A token needs a role.',
    remedy: `Give --role with one of: ${STAFF.join(', ')}.`,
  });

const noSuchToken = (id: string) =>
  new Refusal({
    code: 'token/unknown',
    message: id ? `No token that holds has the id ${id}.` : 'Which token?',
    remedy: 'See `npx hub token list` for the ids.',
  });

const unknownWords = (words: string[]) =>
  new Refusal({
    code: 'usage',
    message: words.length > 0 ? `"${words.join(' ')}" means nothing here.` : 'What shall be done with tokens?',
    remedy: 'Usage: hub token create --role ROLE --scope SCOPE | list | revoke ID. See `npx hub token --help`.',
  });
