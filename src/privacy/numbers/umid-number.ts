import { labelled } from './labelled.ts';

/** Finds the common reference number of the Unified Multi-Purpose Id: twelve digits, 0000-0000000-0 (Executive Order 420). */
export const umidNumber = labelled({
  form: /(?<!\d)\d{4}[- ]?\d{7}[- ]?\d(?!\d)/g,
  label: String.raw`umid(?:\s(?:crn|card|id))*|crn|common\sreference(?:\s(?:no|number))?|unified\smulti-?\s?purpose\sid(?:entification)?`,
  certain: /^\d{4}-\d{7}-\d$/,
});
