import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Actor } from './actor.ts';
import { can } from './can.ts';
import { IDLE_SECONDS } from './identity/limits.ts';
import type { Role } from './roles.ts';
import type { People } from './service.ts';

/** Whoever keeps a stream open, watched for as long as it is. */
export interface LiveSession {
  /** Comes once they may no longer have it: signed out, deactivated, over, the token revoked, the role taken. */
  ended: Promise<void>;
  /** Stops watching. */
  close(): void;
}

type Parts = Pick<People, 'pool' | 'clock' | 'permissions'>;

/** A little less than a second, so that a stream has ended within one. */
const LOOK_MS = 800;

/**
 * Watches whether somebody may still have the stream that they opened. A request is judged when it comes and is over; a stream lives
 * on, so it is judged again and again. Looking is no sign of life: it keeps neither a session nor a presence awake.
 */
export function liveSession(parts: Parts, actor: Actor, permission: string, { everyMs = LOOK_MS } = {}): LiveSession {
  const stop = new AbortController();
  const ended = (async () => {
    while (!stop.signal.aborted) {
      await sleep(everyMs, undefined, { signal: stop.signal, ref: false }).catch(() => {});
      // Where it cannot be looked up, nobody can say that they may: the stream ends, and its reader opens another.
      if (!stop.signal.aborted && !(await mayStill(parts, actor, permission).catch(() => false))) return;
    }
  })();
  return { ended, close: () => stop.abort() };
}

/** Whether somebody still holds a permission, by the session or token that they came with. */
export async function mayStill(
  { pool, clock, permissions }: Parts,
  actor: Actor,
  permission: string,
): Promise<boolean> {
  const now = clock.now();
  const roles = actor.token
    ? await rolesOfToken(pool, actor.token, now)
    : await rolesOfSession(pool, actor.session, now);
  return roles !== undefined && can({ ...actor, roles }, permission, undefined, permissions).allowed;
}

async function rolesOfSession(pool: pg.Pool, session: string | undefined, now: Temporal.Instant) {
  const { rows } = await pool.query<{ roles: Role[] }>(
    `select array(select role from people.person_role r where r.person = p.id) as roles
       from people.session s join people.person p on p.id = s.person_id
      where s.id = $1 and s.expires_at > $2 and s.seen_at > $3 and p.deactivated_at is null`,
    [session ?? null, now, now.subtract({ seconds: IDLE_SECONDS })],
  );
  return rows[0]?.roles;
}

async function rolesOfToken(pool: pg.Pool, token: string, now: Temporal.Instant) {
  const { rows } = await pool.query<{ roles: Role[] }>(
    `select case when k.person is null then k.roles
                 else array(select role from people.person_role r where r.person = k.person and r.role = any(k.roles)) end as roles
       from people.token k left join people.person p on p.id = k.person
      where k.id = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2) and p.deactivated_at is null`,
    [token, now],
  );
  return rows[0]?.roles;
}
