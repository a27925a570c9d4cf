import { categories, impacts, urgencies } from '../../../policy/words.ts';
import type { FullTicket } from '../../ticket-contract.ts';

/** How a field of SOP-7010 is filled: in words, by a choice with words, or by a choice that the ticket itself has. */
export type Editor =
  | { kind: 'words' }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'next' }
  | { kind: 'own'; part: 'impact' | 'urgency' | 'category'; choices: readonly string[] }
  /** Filled by something else on the page; the hash leads there. */
  | { kind: 'elsewhere'; to: string };

const OWN: Readonly<Record<string, Editor>> = {
  'Contacted at': { kind: 'elsewhere', to: '#entry-1' },
  Company: { kind: 'elsewhere', to: '#about' },
  Channel: { kind: 'elsewhere', to: '#entry-1' },
  'Caller check': { kind: 'choice', choices: ['none needed', 'passed', 'failed'] },
  Impact: { kind: 'own', part: 'impact', choices: impacts },
  Urgency: { kind: 'own', part: 'urgency', choices: urgencies },
  Category: { kind: 'own', part: 'category', choices: categories },
  'Error code': { kind: 'elsewhere', to: '#code' },
  'Steps tried': { kind: 'elsewhere', to: '#steps' },
  Resolution: { kind: 'choice', choices: ['fixed', 'workaround', 'done', 'no fault found', 'withdrawn'] },
  'Next step': { kind: 'next' },
};

/** How a field is filled, by its name in SOP-7010; in words where nothing else is known of it. */
export const editorOf = (field: string): Editor => OWN[field] ?? { kind: 'words' };

/** What stands in the form of a field. */
export type FieldTyped = Readonly<{ text: string; value: string; owner: string; until: string }>;

/** A field as it stands, for its form. `wall` turns an instant into a time of the reader's wall. */
export function fieldTyped(ticket: FullTicket, field: string, wall: (instant: string) => string): FieldTyped {
  const written = ticket.fields.find((it) => it.field === field);
  const editor = editorOf(field);
  const own = editor.kind === 'own' ? ticket[editor.part] : undefined;
  return {
    text: written?.words?.text ?? '',
    value: own ?? written?.value ?? '',
    owner: written?.owner?.id ?? '',
    until: written?.until ? wall(written.until) : '',
  };
}

/** The change that a form makes. `at` turns a time of the reader's wall into an instant. */
export function fieldPatch(field: string, typed: FieldTyped, at: (wall: string) => string): object {
  const editor = editorOf(field);
  if (editor.kind === 'own') return { [editor.part]: typed.value };
  const entry = {
    ...(typed.text.trim() ? { text: typed.text } : {}),
    ...(typed.value ? { value: typed.value } : {}),
    ...(typed.owner ? { owner: typed.owner } : {}),
    ...(typed.until ? { until: at(typed.until) } : {}),
  };
  return { fields: { [field]: entry } };
}
