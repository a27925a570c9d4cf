import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Account, AccountChange } from '../account-contract.ts';
import { hasName } from '../has-name.ts';
import type { People } from '../service.ts';
import type { WhoDid } from '../who-did.ts';
import { noteOwn } from './note.ts';

/** One's own account as one sees it. */
export async function readAccount({ pool, publicUrl }: People, person: string): Promise<Account> {
  const { rows } = await pool.query<Omit<Account, 'passkeys'>>(
    `select p.name, p.email, p.zone, p.keys_on as "keysOn", p.two_factor_enabled as "hasTwoFactor",
            exists (select from people.account a where a.person_id = p.id and a.password is not null) as "hasPassword",
            coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name)
                        from people.account a join people.sign_in_provider s on s.issuer = a.issuer and s.removed_at is null
                       where a.person_id = p.id), '[]') as providers
       from people.person p where p.id = $1`,
    [person],
  );
  return { ...rows[0]!, passkeys: hasName(publicUrl) };
}

/** Changes how one is called, where one is, and whether single keys do something. */
export async function changeAccount({ pool, clock }: People, who: WhoDid, change: AccountChange): Promise<void> {
  const { name, zone, keysOn } = change;
  if (zone !== undefined) checkZone(zone);
  const now = clock.now();
  await inTransaction(pool, async (client: pg.ClientBase) => {
    await client.query(
      `update people.person set name = coalesce($2, name), zone = coalesce($3, zone), keys_on = coalesce($4, keys_on),
              updated_at = $5 where id = $1`,
      [who.actor.id, name ?? null, zone ?? null, keysOn ?? null, now],
    );
    await noteOwn(client, { who, now, act: 'account.changed', detail: { ...change } });
  });
}

function checkZone(zone: string): void {
  const isName = /^[A-Za-z]/.test(zone);
  try {
    if (isName) return void Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {}
  throw unknownZone(zone);
}

const unknownZone = (zone: string) =>
  new Refusal({
    code: 'account/zone',
    status: 422,
    message: `No time zone is called "${zone}".`,
    remedy: 'Give its IANA name, such as Asia/Manila.',
  });
