import type { Detectors } from '../../src/privacy/detector.ts';
import { dataClasses } from '../../src/privacy/policy.ts';
import { shippedSet } from '../../src/testing/shipped-set.ts';
import type { Found } from './score.ts';

/** What is measured: `redact` with the rules of the KB-450 that ships, and its detectors one by one. */
export interface Subject {
  find: (text: string) => readonly Found[];
  detectors: Partial<Detectors>;
}

/** Loads it when it is measured, so that the texts and their counting stand on their own. */
export async function loadSubject(): Promise<Subject> {
  const { redact } = await load<RedactFile>('redact.ts');
  const { redactionRules } = await load<RulesFile>('redaction-rules.ts');
  const { allDetectors } = await load<{ allDetectors: Partial<Detectors> }>('all-detectors.ts');
  const rules = redactionRules(shippedSet('KB-450').policy(dataClasses));
  return { find: (text) => redact(text, rules).findings, detectors: allDetectors };
}

interface RedactFile {
  redact: (text: string, rules: unknown) => { text: string; findings: readonly Found[] };
}

interface RulesFile {
  redactionRules: (policy: unknown) => unknown;
}

function load<T>(file: string): Promise<T> {
  return import(new URL(`../../src/privacy/${file}`, import.meta.url).href);
}
