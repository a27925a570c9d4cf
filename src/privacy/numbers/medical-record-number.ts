import { type Column, columnCells } from '../columns.ts';
import type { Detector } from '../detector.ts';
import { inOneOrder, isNumberCell, saidNumber } from './said-number.ts';

/** Finds the number of a medical record: "MRN 123456", "medical record no. 12-34-56", "chart number 4711", "HRN 00123". */
export const medicalRecordNumber: Detector = (text) =>
  inOneOrder([...said(text), ...columnCells(text, RECORDS).filter((it) => isNumberCell(text, it))]);

const said = saidNumber(
  /mrn|m\.r|hrn|record|rekord|emr|ehr|chart|med\s?rec|\bmr\b/gi,
  /(?<![a-z\d])(?:m\.?r\.?n\.?|mrns|hrns?|(?<=(?:medical|health|clinical|patient|hospital)[\s_-])records?(?:[\s_]?(?:id|no|num|number|#))?\.?|(?:medical|health)recordn(?:o|umber)|med(?:ical)?\s?rec(?:ord)?\s?(?:id|no|num|number|#)\.?|mr\s?(?:no|num|number|#)\.?|rekord\s?(?:no|numero|#)\.?|(?:emr|ehr)\s?(?:id|no|num|number|#)\.?|(?<=(?:patient|medical)\s)chart\s?(?:id|no|num|number|#)?\.?|chart\s(?:no|number|#)\.?)(?![a-z])/iy,
);

const RECORDS: Column = {
  quick: /\b(?:mrn|hrn|medical[ _]record|chart[ _](?:no|number))/gi,
  name: /^(?:mrn|hrn|(?:medical|health)[ _]record(?:[ _](?:no|number|id)\.?)?|chart[ _](?:no|number)\.?)(?: (?:no|number)\.?)?$/i,
  beside:
    /^(?:d[ia]y?agnosis|dx|name|patient|patient name|pasyente|pangalan|ngalan|ward|bed|age|edad|sex|doctor|physician|patient (?:id|no\.?)|date|status|issue|error|problem|result|room|test|condition|last ?name|surname|dob|birthdate)$/i,
};
