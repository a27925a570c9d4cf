import type { Permissions, Reach } from '../../people/permissions.ts';
import type { Role } from '../../people/roles.ts';
import type { Operation } from '../operations.ts';

/** Whose a thing is, seen from whoever asks; `deleted` was there once, `random` never was. */
export const OBJECTS = ['own', 'team', 'foreign', 'deleted', 'random'] as const;
export type ObjectKind = (typeof OBJECTS)[number];

/** What a request came to. `let in`: past the guard, to where only its unknown key was refused. */
export type Outcome = 'let in' | 'sign in first' | 'refused' | 'hidden';

/**
 * What an operation has to answer, worked out from the table of permissions alone and in another way than the hub does: this is
 * what the hub is measured by.
 */
export function expected(all: Permissions, operation: Operation, role?: Role, object?: ObjectKind): Outcome {
  if (operation.permission === 'anyone') return 'let in';
  if (!role) return 'sign in first';
  const permission = all[operation.permission];
  if (!permission) throw new Error(`${operation.name} takes ${operation.permission}, which is no permission.`);
  if (!object) return permission.to[role] ? 'let in' : 'refused';
  if (covers(permission.to[role], object)) return 'let in';
  const seen = permission.seenBy ? all[permission.seenBy] : undefined;
  return covers(seen?.to[role], object) ? 'refused' : 'hidden';
}

const COVERED: Record<Reach, readonly ObjectKind[]> = {
  all: ['own', 'team', 'foreign'],
  team: ['own', 'team'],
  own: ['own'],
  company: ['own'],
};

const covers = (reach: Reach | undefined, object: ObjectKind) => reach !== undefined && COVERED[reach].includes(object);
