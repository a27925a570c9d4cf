import type { Refusal } from '../../kit/refusal.ts';
import type { Act } from '../../people/acts.ts';
import type { Clean } from '../clean/text-fields.ts';
import { nameTaken } from '../conflicts.ts';

/** The fields of the parts by their names on the wire; each kind has some of them. */
export interface PartFields {
  name?: string;
  place?: string;
  zone?: string;
  address?: string;
  room?: string;
  site?: string | null;
  components?: string[];
  hostKey?: string;
  power?: string;
  system?: string;
  url?: string;
  askFirst?: string;
}

/** A part as it may be stored. */
export type CleanPart = Clean<PartFields>;

interface KindOf {
  table: 'site' | 'server' | 'reset_tool';
  /** The column of each field. */
  columns: Readonly<Partial<Record<keyof PartFields, string>>>;
  /** The field by which people name it. */
  named: 'name' | 'system';
  /** The beginning of its acts in the audit trail. */
  act: 'site' | 'server' | 'reset-tool';
  /** What a unique index means that refuses. */
  taken: Record<string, (name: string) => Refusal>;
}

/** A kind of thing that belongs to a company, with the statements over its table. */
export interface PartKind extends KindOf {
  /** Its fields in the order in which the statements take them, after the others that they name. */
  fields: readonly (keyof PartFields)[];
  statements: Readonly<Record<'insert' | 'update' | 'remove' | 'hold', string>>;
}

/** Makes the statements once, of names that stand in this file; no value ever stands in one. */
function partKind(kind: KindOf): PartKind {
  const { table, columns, named } = kind;
  const all = Object.values(columns);
  const places = (from: number) => all.map((_, index) => `$${index + from}`).join(', ');
  const set = all.map((column, index) => `${column} = $${index + 3}`).join(', ');
  return {
    ...kind,
    fields: Object.keys(columns) as (keyof PartFields)[],
    statements: {
      // id, company, time, fields
      insert: `insert into clients.${table} (id, company, created_at, ${all.join(', ')}) values ($1, $2, $3, ${places(4)})`,
      // id, version that was seen, fields
      update: `update clients.${table} set version = version + 1, ${set} where id = $1 and version = $2`,
      // id, time
      remove: `update clients.${table} set removed_at = $2 where id = $1`,
      // id, company
      hold: `select ${columns[named]} as name from clients.${table}
              where id = $1 and company = $2 and removed_at is null for update`,
    },
  };
}

export const SITES = partKind({
  table: 'site',
  columns: { name: 'name', place: 'place', zone: 'zone', address: 'address', room: 'room' },
  named: 'name',
  act: 'site',
  taken: { site_name: (name) => nameTaken('name', `a site called ${name} at this company`) },
});

export const SERVERS = partKind({
  table: 'server',
  columns: {
    name: 'name',
    site: 'site',
    address: 'address',
    components: 'components',
    hostKey: 'host_key',
    power: 'power',
  },
  named: 'name',
  act: 'server',
  taken: { server_name: (name) => nameTaken('name', `a server called ${name} at this company`) },
});

export const RESET_TOOLS = partKind({
  table: 'reset_tool',
  columns: { system: 'system', url: 'url', askFirst: 'ask_first' },
  named: 'system',
  act: 'reset-tool',
  taken: { reset_tool_system: (name) => nameTaken('system', `a reset link for ${name} at this company`) },
});

/** An act on a part. */
export const actOn = ({ act }: PartKind, what: 'added' | 'changed' | 'removed') =>
  `${act}.${what}` as const satisfies Act;
