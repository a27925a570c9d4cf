import { Refusal } from '../../kit/refusal.ts';
import type { Actor } from '../actor.ts';
import { inScope } from '../can.ts';
import type { Permissions } from '../permissions.ts';
import type { Role } from '../roles.ts';

const YEAR_DAYS = 366;

/** Refuses scopes that name no permission, with the list of those that do. */
export function checkScopes(scopes: readonly string[], permissions: Permissions): void {
  const names = Object.keys(permissions);
  const kinds = [...new Set(names.map((it) => `${it.split('.')[0]}.*`))];
  const known = new Set(['*', ...kinds, ...names]);
  const unknown = scopes.filter((it) => !known.has(it));
  if (scopes.length === 0 || unknown.length > 0) throw unknownScope(unknown, [...known]);
}

/** Refuses a role that somebody does not have for a token of their own. */
export function checkWithin({ roles: own }: Actor, roles: readonly Role[]): void {
  const beyond = roles.filter((it) => !own.includes(it));
  if (beyond.length > 0) throw beyondOwn(beyond);
}

/** Refuses that a token makes another that does more: it hands on no scope that it has not. */
export function handsOn({ scopes: own }: Actor, scopes: readonly string[]): void {
  const beyond = scopes.filter((it) => !inScope(it, own));
  if (beyond.length > 0) throw beyondOwn(beyond);
}

/** Refuses a token that is over already, or holds for longer than a year. */
export function checkUntil(until: Temporal.Instant, now: Temporal.Instant): void {
  const days = until.since(now).total('hours') / 24;
  if (days <= 0 || days > YEAR_DAYS) throw wrongUntil();
}

const beyondOwn = (beyond: readonly string[]) =>
  new Refusal({
    code: 'token/beyond-own',
    status: 403,
    message: `A token does not do more than whoever makes it: ${beyond.join(', ')}.`,
    remedy: 'Leave that out.',
  });

const unknownScope = (unknown: readonly string[], known: readonly string[]) =>
  new Refusal({
    code: 'token/scope',
    status: 422,
    message: unknown.length > 0 ? `No scope is called ${unknown.join(', ')}.` : 'A token needs at least one scope.',
    remedy: `Take from: ${known.join(', ')}.`,
  });

const wrongUntil = () =>
  new Refusal({
    code: 'token/until',
    status: 422,
    message: 'A token holds for at least a moment and at most a year.',
    remedy: 'Give a time within the year, such as 90 days (P90D on the command line), and make a new one then.',
  });
