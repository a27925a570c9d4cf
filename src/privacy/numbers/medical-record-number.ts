import { saidNumber } from './said-number.ts';

/** Finds the number of a medical record: "MRN 123456", "medical record no. 12-34-56", "chart number 4711". */
export const medicalRecordNumber = saidNumber(
  /mrn|m\.r|record|emr|ehr|chart/gi,
  /(?<![a-z\d])(?:m\.?r\.?n\.?|(?<=(?:medical|health|clinical)[\s_-])records?(?:\s?(?:id|no|num|number|#))?\.?|(?:emr|ehr)\s?(?:id|no|num|number|#)\.?|(?<=(?:patient|medical)\s)chart\s?(?:id|no|num|number|#)?\.?|chart\s(?:no|number|#)\.?)(?![a-z])/iy,
);
