import { labelled } from './labelled.ts';

/**
 * Finds numbers of the Philippine Identification System: the sixteen digits of the card (PCN, 0000-0000-0000-0000) and the twelve of the
 * person (PSN). Republic Act 11055 sets no check digit, and a card number of a bank looks the same, so a label is always needed.
 */
export const philSysNumber = labelled({
  form: /(?<!\d)\d{4}[- ]?\d{3,4}[- ]?\d{4}(?:[- ]?\d{4}|-\d)?(?!\d)/g,
  exact: /^(?:\d{4}([- ]?)\d{4}\1\d{4}(?:\1\d{4})?|\d{4}-\d{7}-\d)$/,
  label: String.raw`phil-?sys(?:\s(?:card|pcn|psn|id|number|no))*|(?:e-?)?phil-?\s?id|pcn|psn|(?:philippine\s)?national\sid(?:entification)?(?:\scard)?|pambansang\s(?:id|pagkakakilanlan)`,
});
