import type { ContractForm } from '../../contract-form.ts';
import { type FormRow, formTables } from '../../contract-tables.ts';
import type { ContractView } from '../../contract-wire.ts';

/** What somebody has typed and not published: kept in the browser until it is published or discarded. */
export interface ContractDraftState {
  mode: 'form' | 'source';
  /** Nothing where the text cannot be shown as a form. */
  form: ContractForm | null;
  /** The text that the form is written into. */
  base: string;
  /** In the source view the text as typed; else as the form was last written. */
  text: string;
  /** Hash of the text that it started from; null where there was none. */
  started: string | null;
  note: string;
  /** From when on, a time on the wall of the company; empty for now. */
  when: string;
}

/** A draft that changes nothing yet. */
export function begin({
  inForce,
  form,
  common,
}: Pick<ContractView, 'inForce' | 'form' | 'common'>): ContractDraftState {
  const source = inForce?.source ?? '';
  return {
    mode: form ? 'form' : 'source',
    form: form && withEveryKey(form, common),
    base: source,
    text: source,
    started: inForce?.hash ?? null,
    note: '',
    when: '',
  };
}

/** The form with a row for everything that has common values, in their order: an empty one where nothing is agreed. */
export function withEveryKey(form: ContractForm, common: ContractView['common']): ContractForm {
  const entries = formTables.flatMap(({ name, key, headings }) => {
    if (!key) return [];
    const own = form[name] as readonly FormRow[];
    const keys = common[name].map((it) => it[key]!);
    const known = keys.flatMap((it) => {
      const found = own.filter((row) => row[key] === it);
      return found.length ? found : [emptyRow(headings, { [key]: it })];
    });
    return [[name, [...known, ...own.filter((row) => !keys.includes(row[key]!))]]];
  });
  return { ...form, ...(Object.fromEntries(entries) as Partial<ContractForm>) };
}

export function emptyRow(headings: readonly string[], given: FormRow = {}): FormRow {
  return { Clause: '', ...Object.fromEntries(headings.map((it) => [it, ''])), ...given };
}

/** What is sent to be checked or published. */
export function asked({ mode, form, base, text, when }: ContractDraftState, instantOf: (wall: string) => string) {
  const from = when ? { from: instantOf(when) } : {};
  return mode === 'form' && form ? { source: base, form, ...from } : { source: text, ...from };
}

/** Under which name a draft is kept: each person has their own of each company. */
export const draftKey = (company: string, person: string): string => `hub.contract.${company}.${person}`;
