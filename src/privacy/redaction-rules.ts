import type { RuleSheet } from '../policy/contract.ts';
import type { CompiledPolicy } from '../policy/schema.ts';
import { DETECTOR_NAMES, type DetectorName } from './detector.ts';
import type { dataClasses } from './policy.ts';
import { TREATMENTS, type Treatment } from './treatment.ts';

/** One class of data (a row of KB-450 classes). */
export interface DataClass {
  /** `password`. */
  name: string;
  /** `P1`. */
  clause: string;
  detectors: readonly DetectorName[];
  treatment: Treatment;
}

/** What is looked for in a text, and what becomes of it. */
export interface RedactionRules {
  /** The document that says so, `KB-450`. */
  document: string;
  classes: readonly DataClass[];
}

/** The rules of the document in force. */
export function redactionRules(policy: CompiledPolicy<typeof dataClasses.columns>): RedactionRules {
  const classes = policy.rows.map(({ clause, values }) => ({
    name: values.Class,
    clause,
    detectors: values.Detectors,
    treatment: values['On arrival'],
  }));
  return { document: policy.document, classes };
}

/** The same from a table that came to the browser as data. A word that this version does not know finds nothing. */
export function redactionRulesOfSheet(sheet: RuleSheet): RedactionRules {
  const classes = sheet.rows.map(
    ({ clause, cells }): DataClass => ({
      name: cells.Class ?? '',
      clause,
      detectors: listed(cells.Detectors).flatMap((it) => known(DETECTOR_NAMES, it)),
      treatment: known(TREATMENTS, cells['On arrival'] ?? '')[0] ?? 'redact',
    }),
  );
  return { document: sheet.document, classes };
}

function listed(cell = ''): string[] {
  return cell.split(',').map((it) => it.trim());
}

function known<T extends string>(words: readonly T[], text: string): T[] {
  return words.filter((it) => it.toLowerCase() === text.toLowerCase());
}
