import { notAllowed } from './access.ts';
import type { Actor } from './actor.ts';
import type { PeopleEnv } from './identify.ts';

/** Whoever asks, where it is a person; a program takes no breaks and has no shifts. */
export function onlyAPerson({ var: { actor } }: { var: Partial<PeopleEnv['Variables']> }): Actor {
  if (actor?.kind !== 'person') throw notAllowed();
  return actor;
}
