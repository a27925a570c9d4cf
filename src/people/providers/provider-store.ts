import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import type { Finder } from '../../kit/http/guard.ts';
import { Refusal } from '../../kit/refusal.ts';
import { seal, unseal } from '../../kit/sealed.ts';
import { Secret } from '../../kit/secret.ts';
import { noted, personOf } from '../noted.ts';
import type { NewProvider, Provider, ProviderChange } from '../provider-contract.ts';
import type { People } from '../service.ts';
import type { WhoDid } from '../who-did.ts';

/** A provider with the secret that the hub shows it. */
export interface OpenProvider extends Omit<Provider, 'callbackUrl'> {
  clientSecret: Secret;
}

type Row = Omit<Provider, 'callbackUrl'>;
const COLUMNS = 'id, name, issuer, client_id as "clientId", links_by_email as "linksByEmail"';
const ABOUT = (id: string) => `sign-in provider ${id}`;

/** The providers that are connected, by name. */
export async function listProviders(pool: pg.Pool): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    `select ${COLUMNS} from people.sign_in_provider where removed_at is null order by lower(name), id`,
  );
  return rows;
}

/** How a route finds a provider by its address. */
export function providerFinder(pool: pg.Pool): Finder<Row> {
  return {
    kind: 'provider',
    find: async (c) => (await listProviders(pool)).find((it) => it.id === c.req.param('id')),
    thing: () => ({}),
  };
}

/** A provider that is connected, ready to be asked. */
export async function openProvider({ pool, providerKey }: People, id: string): Promise<OpenProvider | undefined> {
  const { rows } = await pool.query<Row & { sealed: string }>(
    `select ${COLUMNS}, client_secret as sealed from people.sign_in_provider where id = $1 and removed_at is null`,
    [id],
  );
  if (!rows[0]) return undefined;
  const { sealed, ...provider } = rows[0];
  return { ...provider, clientSecret: unseal(sealed, providerKey, ABOUT(id)) };
}

/** Writes a provider down, its secret sealed. */
export async function addProvider(
  { pool, providerKey, clock }: People,
  who: WhoDid,
  { id, name, issuer, clientId, clientSecret, linksByEmail }: NewProvider,
): Promise<void> {
  const now = clock.now();
  const sealed = seal(new Secret(clientSecret), providerKey, ABOUT(id));
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `insert into people.sign_in_provider (id, name, issuer, client_id, client_secret, links_by_email, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [id, name, issuer, clientId, sealed, linksByEmail, personOf(who), now],
    );
    if (rowCount === 0) throw taken(id);
    const detail = { name, issuer, clientId, linksByEmail };
    await noted(client, who, { act: 'provider.connected', kind: 'provider', id, detail, at: now });
  });
}

/** Changes how a provider is asked; what the change leaves out stays, the secret too. */
export async function changeProvider(
  { pool, providerKey, clock }: People,
  who: WhoDid,
  { id, change }: { id: string; change: ProviderChange },
): Promise<void> {
  const { name, clientId, clientSecret, linksByEmail } = change;
  const sealed = clientSecret && seal(new Secret(clientSecret), providerKey, ABOUT(id));
  const now = clock.now();
  await inTransaction(pool, async (client) => {
    await client.query(
      `update people.sign_in_provider set name = coalesce($2, name), client_id = coalesce($3, client_id),
              client_secret = coalesce($4, client_secret), links_by_email = coalesce($5, links_by_email)
        where id = $1 and removed_at is null`,
      [id, name, clientId, sealed, linksByEmail],
    );
    // The trail says that there is a new secret, and not which.
    const detail = { name, clientId, linksByEmail, ...(sealed ? { clientSecret: 'new' } : {}) };
    await noted(client, who, { act: 'provider.changed', kind: 'provider', id, detail, at: now });
  });
}

/** Disconnects a provider: nobody signs in by it any more. Its id is not given again, since links name it. */
export async function removeProvider({ pool, clock }: People, who: WhoDid, id: string): Promise<void> {
  const now = clock.now();
  await inTransaction(pool, async (client) => {
    await client.query('update people.sign_in_provider set removed_at = $2 where id = $1 and removed_at is null', [
      id,
      now,
    ]);
    await noted(client, who, { act: 'provider.removed', kind: 'provider', id, at: now });
  });
}

const taken = (id: string) =>
  new Refusal({
    code: 'provider/taken',
    status: 409,
    message: `"${id}" is or was the id of a provider, or this issuer is connected already.`,
    remedy: 'Take another id, or remove the one that is connected.',
  });
