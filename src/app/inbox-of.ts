import type { InboxParts } from '../delivery/inbox-parts.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { liveSession } from '../people/live-session.ts';
import type { People } from '../people/service.ts';

/** The inbox of people: whoever reads it live is watched as for every other stream. */
export function inboxOf(people: People): InboxParts {
  const { pool, clock, stopping } = people;
  return {
    pool,
    clock,
    stopping,
    watch: (c) => liveSession(people, (c.var as PeopleEnv['Variables']).actor!, 'inbox.read'),
  };
}
