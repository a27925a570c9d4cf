import type { Facts } from '../policy/facts.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { findWord, roles as roleWords, type Word } from '../policy/words.ts';
import type { EventActor } from './event.ts';

/** Who acts, and as what. */
export interface DeskActor {
  by: EventActor;
  /** Ids of roles, `t1`, `lead`; of a program those of its owner. */
  roles: readonly string[];
}

/** What commands are handed besides the ticket: they ask no clock and no database. */
export interface Desk {
  now: Temporal.Instant;
  /** The documents in force. */
  set: PolicySet;
  actor: DeskActor;
  /** Facts that others know: of the clocks, of the company, of consults, the verdict. */
  more?: Facts;
}

/** A clause with its document. */
export interface Clause {
  document: string;
  clause: string;
}

/** A clause of SOP-7010, whose prose is law where it has no table. */
export const sop = (clause: string): Clause => ({ document: 'SOP-7010', clause });

/** What somebody counts as in a column of roles: the hub and a client's contact count as themselves. */
export function countsAs({ by, roles }: DeskActor): readonly string[] {
  if (by.kind === 'hub') return ['the hub'];
  return by.kind === 'contact' ? ['contact'] : roles;
}

/** The id of whoever acts; null for the hub. */
export const idOf = ({ by }: DeskActor): string | null => (by.kind === 'hub' ? null : by.id);

/** Roles in the words of the documents: `Tier 2, Tier 3`. */
export const inWords = (ids: readonly string[]): string => ids.map(wordOf).join(', ');

const wordOf = (id: string): string => (findWord(roleWords, id) as Word | undefined)?.word ?? id;
