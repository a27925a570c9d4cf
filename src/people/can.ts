import type { Thing } from '../kit/http/access.ts';
import type { Actor } from './actor.ts';
import type { Permissions, Reach } from './permissions.ts';

/** Whether something is allowed, and if not, how much may be said of it. */
export type Verdict = { allowed: true } | { allowed: false; status: 401 | 403 | 404 };

/**
 * The one function that decides who may do what. Without a thing: whether the actor holds the permission for anything at all. With
 * one: for this very thing; 404 instead of 403 where they may not even know that it exists.
 */
export function can(actor: Actor | undefined, permission: string, thing: Thing | undefined, all: Permissions): Verdict {
  if (!actor) return { allowed: false, status: 401 };
  if (holds(actor, permission, thing, all)) return { allowed: true };
  if (!thing) return { allowed: false, status: 403 };
  const seenBy = all[permission]?.seenBy ?? permission;
  const isSeen = seenBy !== permission && holds(actor, seenBy, thing, all);
  return { allowed: false, status: isSeen ? 403 : 404 };
}

function holds(actor: Actor, permission: string, thing: Thing | undefined, all: Permissions): boolean {
  if (!inScope(permission, actor.scopes)) return false;
  const to = Object.hasOwn(all, permission) ? all[permission]!.to : {};
  return actor.roles.some((role) => {
    const reach = to[role];
    return reach !== undefined && (thing === undefined || reaches(reach, actor, thing));
  });
}

function reaches(reach: Reach, actor: Actor, { owner, teams = [], company }: Thing): boolean {
  if (reach === 'all') return true;
  if (reach === 'company') return company !== undefined && company === actor.company;
  const isOwn = owner !== undefined && owner === actor.id;
  return isOwn || (reach === 'team' && teams.some((it) => actor.leads.includes(it)));
}

/** A token does what its scopes say, never more: `people.read`, all of a kind (`people.*`), or everything (`*`). */
export function inScope(permission: string, scopes: readonly string[] | undefined): boolean {
  if (!scopes) return true;
  return scopes.some(
    (it) => it === '*' || it === permission || (it.endsWith('.*') && permission.startsWith(it.slice(0, -1))),
  );
}
