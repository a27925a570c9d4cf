import type pg from 'pg';
import { asContact } from '../../kit/db/as-contact.ts';
import type { OwnCompany } from '../own-company-contract.ts';

/**
 * What a contact sees of their own company. It is read under a login that sees the public columns of this company alone, so a
 * mistake in a statement shows nothing foreign.
 */
export function ownCompany(pool: pg.Pool, company: string, person: string): Promise<OwnCompany | undefined> {
  return asContact(pool, company, async (client) => {
    const [whole, contacts, sites, tools] = [
      await client.query<Omit<OwnCompany, 'mine' | 'contacts' | 'sites' | 'resetTools'>>(
        `select id, name, place, zone, language, color, supported_from as "supportedFrom" from clients.company`,
      ),
      await client.query<OwnCompany['contacts'][number] & { person: string | null }>(
        `select id, name, roles, language, person from clients.contact where removed_at is null order by lower(name), id`,
      ),
      await client.query<OwnCompany['sites'][number]>(
        `select id, name, place, zone from clients.site where removed_at is null order by lower(name), id`,
      ),
      await client.query<OwnCompany['resetTools'][number]>(
        `select id, system, url, ask_first as "askFirst" from clients.reset_tool where removed_at is null order by lower(system), id`,
      ),
    ];
    const mine = contacts.rows.find((it) => it.person === person)?.id ?? null;
    return (
      whole.rows[0] && {
        ...whole.rows[0],
        mine,
        contacts: contacts.rows.map(({ person: _, ...it }) => it),
        sites: sites.rows,
        resetTools: tools.rows,
      }
    );
  });
}
