import type pg from 'pg';
import { Refusal } from '../kit/refusal.ts';
import type { Actor } from './actor.ts';
import { grantableBy, type Role } from './roles.ts';

/**
 * Refuses a change of roles that the actor may not make: nobody gives or takes a role beyond their own standing, touches somebody
 * who holds one, or changes their own.
 */
export function checkGrant(actor: Actor, before: readonly Role[], after: readonly Role[], person?: string): void {
  if (person === actor.id) throw notOneself();
  const grantable = grantableBy(actor.roles);
  const beyond = [...before, ...after].filter((it) => !grantable.includes(it));
  if (beyond.length > 0) throw beyondOwn(beyond);
}

/** Refuses to leave the hub without anybody who could let others in. Locks, so that two cannot remove each other. */
export async function keepAnAdministrator(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_xact_lock(7010202612)');
  const { rowCount } = await client.query(
    `select from people.person p join people.person_role r on r.person = p.id and r.role = 'admin'
      where p.deactivated_at is null and p.joined_at is not null limit 1`,
  );
  if (rowCount === 0) throw lastOne();
}

const notOneself = () =>
  new Refusal({
    code: 'person/oneself',
    status: 403,
    message: 'Nobody changes their own roles or deactivates themselves.',
    remedy: 'Ask another administrator or Operations Manager.',
  });

const beyondOwn = (roles: readonly Role[]) =>
  new Refusal({
    code: 'person/beyond-own-role',
    status: 403,
    message: `Your role does not give, take or touch: ${[...new Set(roles)].join(', ')}.`,
    remedy: 'Ask an administrator.',
  });

const lastOne = () =>
  new Refusal({
    code: 'person/last-administrator',
    status: 409,
    message: 'This would leave the hub without an administrator.',
    remedy: 'Make somebody else administrator first.',
  });
