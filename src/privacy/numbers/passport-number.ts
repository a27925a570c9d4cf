import { labelled } from './labelled.ts';

/**
 * Finds numbers of passports: the Philippine ones of today (P1234567A), of before (EB1234567, EC1234567; earlier XX1234567 and A1234567),
 * and, after a label, those of other countries (ICAO 9303: up to nine signs). Only today's Philippine form needs no label.
 */
export const passportNumber = labelled({
  form: /[A-Za-z\d]{2}\d[A-Za-z\d]\d[A-Za-z\d]*/g,
  exact: /^(?:[A-Za-z]{1,2}\d{6,8}[A-Za-z]?|\d{9}|[A-Z](?:[A-Z]?\d){5,8})$/,
  label: String.raw`(?:e-?)?(?:passport|pasaporte)(?:\s(?:no|number|num|id|book))*`,
  certain: /^P\d{7}[A-C]$/,
});
