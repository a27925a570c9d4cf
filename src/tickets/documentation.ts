import { holds } from '../policy/conditions.ts';
import type { Facts } from '../policy/facts.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { WordsRef } from './event.ts';
import { stamp } from './instants.ts';
import { ownFields } from './own-fields.ts';
import type { requiredFields } from './policy.ts';
import type { TicketState } from './state.ts';

export type FieldsPolicy = CompiledPolicy<typeof requiredFields.columns>;

/** A field of a ticket's documentation, as it stands. */
export interface FieldStand {
  /** `D6`. */
  clause: string;
  field: string;
  /** What its condition says of the ticket now. */
  required: boolean;
  filled: boolean;
  /** Filled, and of use. */
  good: boolean;
  /** Its share of the score, of 100 over all fields. */
  weight: number;
  /** What was written of it; null where nothing was, or where it fills itself. */
  text: WordsRef | null;
  /** What was chosen, or what the ticket itself says: `mail`, an id of a contact, an instant, a code. */
  value: string | null;
}

/** How a ticket is documented (SOP-7010 fields, D19). */
export interface Documentation {
  document: string;
  fields: FieldStand[];
  /** Every required field is filled. */
  complete: boolean;
  /** Weight of the good of the required fields, of 100; 100 where none is required. */
  score: number;
  /** Required and not filled, in the order of the document. */
  missing: { clause: string; field: string }[];
}

/** Where each field of a ticket stands, by what is known of it now. */
export function documentationOf(state: TicketState, facts: Facts, policy: FieldsPolicy): Documentation {
  const fields = policy.rows.map((row) => standOf(row, state, facts));
  const required = fields.filter((it) => it.required);
  const missing = required.filter((it) => !it.filled).map(({ clause, field }) => ({ clause, field }));
  return { document: policy.document, fields, complete: missing.length === 0, score: scoreOf(required), missing };
}

/** What is still owed of a ticket that is resolved (SOP-7010 O1, O2). */
export interface OwedDocumentation {
  /** 30 min after it was resolved, by the clock on the wall. ISO 8601 in UTC. */
  due: string;
  /** Who owned it when it was resolved; null where nobody did. */
  owner: string | null;
  missing: Documentation['missing'];
}

/** What is owed now; nothing where nothing is, and of a ticket that was opened again (SOP-7010 O7). */
export function owedDocumentation(
  { status, resolvedAt, resolvedOwner }: TicketState,
  { missing }: Documentation,
): OwedDocumentation | undefined {
  if (status !== 'resolved' || !resolvedAt || !missing.length) return undefined;
  const due = Temporal.Instant.from(resolvedAt).add(TIME_TO_DOCUMENT);
  return { due: stamp(due), owner: resolvedOwner, missing };
}

/** SOP-7010 O1. */
const TIME_TO_DOCUMENT = { minutes: 30 };

function standOf(row: CompiledRow<FieldsPolicy['schema']['columns']>, state: TicketState, facts: Facts): FieldStand {
  const { Field: field, Required: required, Good: good, Weight: weight } = row.values;
  const written = state.fields[field];
  const own = ownFields[field]?.(state, facts) ?? null;
  // Whoever writes why something cannot be known has filled it (SOP-7010 D20).
  const filled = own !== null || (written?.words ?? 0) > 0 || (written?.value ?? null) !== null;
  return {
    clause: row.clause,
    field,
    required: holds(required, facts),
    filled,
    good: filled && (!good || holds(good, facts)),
    weight,
    text: written?.text ?? null,
    value: own ?? written?.value ?? null,
  };
}

function scoreOf(required: readonly FieldStand[]): number {
  const sum = (fields: readonly FieldStand[]) => fields.reduce((total, it) => total + it.weight, 0);
  const all = sum(required);
  return all === 0 ? 100 : Math.round((sum(required.filter((it) => it.good)) / all) * 100);
}
