import type { CleanText } from '../../kit/clean-text.ts';
import { suggest } from '../../kit/nearest.ts';
import { type Desk, sop } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import { stamp } from '../instants.ts';
import { requiredFields } from '../policy.ts';
import { answers } from '../readings.ts';
import { unfit } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { wordsIn } from '../words-in.ts';
import { escalateAtOnce } from './escalate-at-once.ts';
import { mustStand } from './present.ts';

/** What is written into a field. */
export interface FieldEntry {
  text?: CleanText | undefined;
  /** What is chosen, where the field has a choice: the outcome of a resolution, the end of a check, yes or no. */
  value?: string | undefined;
  /** Of *Next step*: who does it, and by when. */
  owner?: string | undefined;
  until?: Temporal.Instant | undefined;
}

/** The fields in which something is chosen, with what can be. */
export const choices: Readonly<Record<string, readonly string[]>> = {
  'Caller check': ['none needed', 'passed', 'failed'],
  Resolution: ['fixed', 'workaround', 'done', 'no fault found', 'withdrawn'],
  ...Object.fromEntries(answers.map((it) => [it, ['yes', 'no']])),
};

/** Fills fields of the documentation, one or several, by the names of SOP-7010 (fields). The latest entry of a field counts. */
export function documentFields(
  state: TicketState,
  given: Readonly<Record<string, FieldEntry>>,
  desk: Desk,
): NewEvent[] {
  mustStand(state);
  const entries = Object.entries(given);
  for (const [field, entry] of entries) mustFit(field, entry, desk);
  const isSuspected = given['Security suspected']?.value === 'yes';
  return [
    ...entries.map(([field, entry]) => documented(field, entry)),
    ...(isSuspected ? escalateAtOnce(state, desk) : []),
  ];
}

/** The event of one field. */
export function documented(field: string, { text, value, owner, until }: FieldEntry): NewEvent {
  return {
    type: 'field.documented',
    data: {
      field,
      words: text === undefined ? 0 : wordsIn(text),
      value: value ?? null,
      owner: owner ?? null,
      until: until ? stamp(until) : null,
    },
    ...(text === undefined ? {} : { texts: { text } }),
  };
}

function mustFit(field: string, { text, value, owner, until }: FieldEntry, { set }: Desk): void {
  const rows = set.policy(requiredFields)?.rows ?? [];
  const known = [...rows.map((it) => it.values.Field), ...answers];
  const clause = sop(rows.find((it) => it.values.Field === field)?.clause ?? 'D19');
  if (!known.includes(field))
    throw unfit({
      code: 'unknown-field',
      clause,
      message: `"${field}" is not a field of a ticket.`,
      remedy: suggest(field, known, 'Fields'),
    });
  if (value !== undefined && !choices[field]?.includes(value))
    throw unfit({
      code: 'unknown-choice',
      clause,
      message: `${field} cannot be "${value}".`,
      remedy: choices[field] ? `Choose one of: ${choices[field].join(', ')}.` : 'Write it in words.',
    });
  if (text === undefined && value === undefined && !owner && !until)
    throw unfit({
      code: 'field-empty',
      clause,
      message: `Nothing was entered for ${field}.`,
      remedy: 'Fill it in. If it cannot be known, write why.',
      missing: [field],
    });
}
