import canonicalize from 'canonicalize';
import type { TicketPatch } from '../patch-contract.ts';
import type { TicketState } from '../state.ts';

/** A part of a ticket that somebody edits as one: `category`, `assignee`, a field by its name. */
export type Aspect = string;

/** The fields of the documentation among the aspects. */
export const fieldAspect = (field: string): Aspect => `fields.${field}`;

/** What a change touches. Tags that are put on or taken off stand beside those of others. */
export function aspectsOf({ fields = {}, tags: _, reason: __, ...plain }: TicketPatch): Aspect[] {
  const given = Object.entries(plain).filter(([, it]) => it !== undefined);
  return [...Object.keys(fields).map(fieldAspect), ...given.map(([name]) => name)];
}

/** What a ticket says of an aspect. */
export function saidOf(state: TicketState, aspect: Aspect): unknown {
  if (aspect.startsWith('fields.')) {
    const field = state.fields[aspect.slice('fields.'.length)];
    return field && { value: field.value, owner: field.owner, until: field.until, text: field.text?.id ?? null };
  }
  return aspect === 'severity' ? state.severity.value : state[aspect as 'category'];
}

/** Whether an aspect is another in one state than in the other. */
export const differs = (one: TicketState, other: TicketState, aspect: Aspect): boolean =>
  canonicalize(saidOf(one, aspect) ?? null) !== canonicalize(saidOf(other, aspect) ?? null);
