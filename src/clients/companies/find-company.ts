import type pg from 'pg';
import type { CleanText } from '../../kit/clean-text.ts';
import { isUuid } from '../../kit/is-uuid.ts';
import type { Clean } from '../clean/text-fields.ts';
import type { Company } from '../company-contract.ts';
import { stateAt } from './state.ts';

/** A company as its tables hold it; steps of the set-up, service stack and contract come from the documents. */
export interface CompanyRow extends Clean<Omit<Company, 'setUp' | 'stack' | 'contract'>> {
  marks: Mark[];
}

/** A step that is done. */
export interface Mark {
  clause: string;
  evidence: CleanText;
  by: string | null;
  at: string;
  edition: number;
}

/** An instant in JSON as the wire has it: UTC, to the millisecond. */
const wired = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const listOf = (fields: string, table: string, order: string) =>
  `coalesce((select jsonb_agg(${fields} order by lower(it.${order}), it.id) from clients.${table} it
              where it.company = c.id and it.removed_at is null), '[]')`;

const REGIMES = `(select jsonb_agg(jsonb_build_object('regime', known.regime, 'applies', r.applies, 'by', p.name, 'at', ${wired('r.established_at')})
                            order by known.place)
    from unnest(array['GDPR', 'HIPAA', 'PCI-DSS', 'DPA']) with ordinality as known(regime, place)
    left join clients.regime r on r.company = c.id and r.regime = known.regime
    left join people.person p on p.id = r.established_by)`;

const WAYS = `coalesce((select jsonb_agg(jsonb_build_object('kind', w.kind, 'value', w.value, 'label', w.label, 'registered', ${wired('w.registered_at')})
                                   || case when w.extension = '' then '{}' else jsonb_build_object('extension', w.extension) end
                                   order by w.rank)
    from clients.contact_way w where w.contact = it.id), '[]')`;

const ACCESS = `coalesce((select case when p.deactivated_at is not null then 'none' when p.joined_at is null then 'invited' else 'active' end
    from people.person p where p.id = it.person), 'none')`;

const SELECT = `
  select c.id, c.slug, c.name, c.number, c.place, c.zone, c.language, c.color, c.about, c.maintenance,
         c.supported_from as "supportedFrom", c.ended_on as "endedOn", c.version, ${stateAt('$2')} as state,
         ${REGIMES} as regimes,
         ${listOf(
           `jsonb_build_object('id', it.id, 'version', it.version, 'name', it.name, 'place', it.place, 'zone', it.zone,
             'address', it.address, 'room', it.room)`,
           'site',
           'name',
         )} as sites,
         ${listOf(
           `jsonb_build_object('id', it.id, 'version', it.version, 'name', it.name, 'position', it.position, 'roles', it.roles,
             'language', it.language, 'site', it.site, 'ways', ${WAYS}, 'access', ${ACCESS})`,
           'contact',
           'name',
         )} as contacts,
         ${listOf(
           `jsonb_build_object('id', it.id, 'version', it.version, 'name', it.name, 'site', it.site, 'address', it.address,
             'components', it.components, 'hostKey', it.host_key, 'power', it.power)`,
           'server',
           'name',
         )} as servers,
         ${listOf(
           `jsonb_build_object('id', it.id, 'version', it.version, 'system', it.system, 'url', it.url, 'askFirst', it.ask_first)`,
           'reset_tool',
           'system',
         )} as "resetTools",
         (select jsonb_build_object('setAt', ${wired('h.set_at')}) from clients.phrase h where h.company = c.id) as phrase,
         coalesce((select jsonb_agg(jsonb_build_object('clause', m.clause, 'evidence', m.evidence, 'by', p.name,
                                      'at', ${wired('m.done_at')}, 'edition', m.edition))
                     from clients.set_up_mark m left join people.person p on p.id = m.done_by
                    where m.company = c.id and m.withdrawn_at is null), '[]') as marks
    from clients.company c
   where c.id = $1`;

/** All that the tables hold of a company, in one question. */
export async function findCompany(
  pool: pg.Pool | pg.ClientBase,
  id: string | undefined,
  now: Temporal.Instant,
): Promise<CompanyRow | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await pool.query<CompanyRow>(SELECT, [id, now]);
  return rows[0];
}
