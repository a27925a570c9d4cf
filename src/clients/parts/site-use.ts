import type pg from 'pg';
import { isUuid } from '../../kit/is-uuid.ts';
import { Refusal } from '../../kit/refusal.ts';

/** Refuses a site that is not one of this company's; none is allowed. */
export async function checkSite(client: pg.ClientBase, company: string, site: unknown): Promise<void> {
  if (site === undefined || site === null) return;
  const { rowCount } = await client.query(
    'select from clients.site where id = $1 and company = $2 and removed_at is null for share',
    [isUuid(String(site)) ? site : null, company],
  );
  if (rowCount !== 1) throw unknownSite();
}

/** Refuses to take a site away while servers or contacts are there. */
export async function keepWhatStandsThere(client: pg.ClientBase, site: string, name: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select name from clients.server where site = $1 and removed_at is null
     union all select name from clients.contact where site = $1 and removed_at is null limit 4`,
    [site],
  );
  if (rows.length > 0) throw stillUsed(name, rows);
}

const unknownSite = () =>
  new Refusal({
    code: 'clients/unknown-site',
    status: 422,
    message: 'The site is not one of this company (site).',
    remedy: 'Choose one of its sites, or add the site first.',
  });

const stillUsed = (name: string, there: readonly { name: string }[]) =>
  new Refusal({
    code: 'clients/site-in-use',
    status: 409,
    message: `${name} still has ${there
      .slice(0, 3)
      .map((it) => it.name)
      .join(', ')}${there.length > 3 ? ' and more' : ''}.`,
    remedy: 'Give them another site first, or remove them.',
  });
