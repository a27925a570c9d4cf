import { type Column, columnCells } from '../columns.ts';
import type { Detector } from '../detector.ts';
import { hl7PatientNumbers } from './hl7.ts';
import { inOneOrder, isNumberCell, saidNumber } from './said-number.ts';

/** Finds the number by which a hospital knows a patient: "patient ID 00123", "hospital no. HN-123456", "numero ng pasyente", PID of HL7. */
export const patientNumber: Detector = (text) =>
  inOneOrder([
    ...said(text),
    ...hl7PatientNumbers(text),
    ...columnCells(text, PATIENTS).filter((it) => isNumberCell(text, it)),
  ]);

const said = saidNumber(
  /patient|pasyente|hospital|admission|\bp[tx]\b/gi,
  /(?<![a-z\d])(?:(?:patient(?:['’]?s)?|p[tx])(?:\s(?:identification|registration|account|reference|file))?[\s_-]?(?:id|no|nos|num|number|#)\.?|(?:pasyente|hospital|admission)\s?(?:id|no|num|number|numero|#)\.?|(?:patient|pasyente)(?=["']?[\s:=]{1,3}["']?(?:[A-Z]{1,3}-)?\d{5,12}(?!\d))|(?<=(?:numero|id|no\.?)\s(?:ng|sa|sang)\s)(?:pasyente|patient))(?![a-z])/iy,
);

const PATIENTS: Column = {
  quick: /\b(?:patient|pasyente|pt|px|hospital|admission)[ _]?(?:id|no|number|#)/gi,
  name: /^(?:patient|pasyente|pt|px|hospital|admission)[ _]?(?:id|no|number|#)\.?$/i,
  beside:
    /^(?:d[ia]y?agnosis|dx|name|patient name|pangalan|ngalan|ward|bed|age|edad|sex|doctor|physician|mrn|date|status|issue|error|problem|result|room|test|condition)$/i,
};
