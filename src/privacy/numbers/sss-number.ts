import { labelled } from './labelled.ts';

/** Finds the number of the Social Security System: ten digits, 00-0000000-0 (SSS Form E-1). The SSS publishes no rule of its last digit. */
export const sssNumber = labelled({
  form: /(?<!\d)\d{2}([- ]?)\d{7}\1\d(?!\d)/g,
  label: String.raw`s\.?s\.?s\.?|social\ssecurity(?:\ssystem)?`,
  certain: /^\d{2}-\d{7}-\d$/,
});
