import type { DataClass, RedactionRules } from '../redaction-rules.ts';

/** What stands in the place of a value: `[password removed · KB-450 P1]`, `[government id masked · KB-450 P4]`. */
export function markOf({ name, clause, treatment }: Omit<DataClass, 'detectors'>, document: string): string {
  return `[${name} ${treatment === 'mask' ? 'masked' : 'removed'} · ${document} ${clause}]`;
}

/** Every mark that these rules can make; nothing can hide in one, since each is a fixed text. */
export function marksOf({ document, classes }: RedactionRules): RegExp {
  const marks = classes.map((it) => markOf(it, document).replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(marks.join('|') || '(?!)', 'g');
}
