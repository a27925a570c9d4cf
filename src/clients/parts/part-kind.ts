import type { Refusal } from '../../kit/refusal.ts';
import type { Act } from '../../people/acts.ts';
import { nameTaken } from '../conflicts.ts';

/** A kind of thing that belongs to a company: where it lies, and the column of each of its fields. */
export interface PartKind {
  table: 'site' | 'server' | 'reset_tool';
  columns: Readonly<Record<string, string>>;
  /** The field by which people name it. */
  named: string;
  /** The beginning of its acts in the audit trail. */
  act: 'site' | 'server' | 'reset-tool';
  taken: Record<string, (name: string) => Refusal>;
}

export const SITES: PartKind = {
  table: 'site',
  columns: { name: 'name', place: 'place', zone: 'zone', address: 'address', room: 'room' },
  named: 'name',
  act: 'site',
  taken: { site_name: (name) => nameTaken('name', `a site called ${name} at this company`) },
};

export const SERVERS: PartKind = {
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
};

export const RESET_TOOLS: PartKind = {
  table: 'reset_tool',
  columns: { system: 'system', url: 'url', askFirst: 'ask_first' },
  named: 'system',
  act: 'reset-tool',
  taken: { reset_tool_system: (name) => nameTaken('system', `a reset link for ${name} at this company`) },
};

/** An act on a part. */
export const actOn = ({ act }: PartKind, what: 'added' | 'changed' | 'removed') =>
  `${act}.${what}` as const satisfies Act;
