/** What happens to a value on arrival (KB-450 classes), the gravest first. */
export const TREATMENTS = ['redact', 'mask', 'flag'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** Whether the first leaves less of a value than the second. */
export function isGraver(one: Treatment, other: Treatment): boolean {
  return TREATMENTS.indexOf(one) < TREATMENTS.indexOf(other);
}
