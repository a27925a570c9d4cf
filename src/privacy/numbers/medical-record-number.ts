import { saidNumber } from './said-number.ts';

/** Finds the number of a medical record: "MRN 123456", "medical record no. 12-34-56", "chart number 4711". */
export const medicalRecordNumber = saidNumber(
  String.raw`m\.?r\.?n\.?|(?:electronic\s)?(?:medical|health|clinical)[\s_-]records?(?:\s?(?:id|no|num|number|#))?\.?|(?:emr|ehr)\s?(?:id|no|num|number|#)\.?|(?:patient|medical)\schart\s?(?:id|no|num|number|#)?\.?|chart\s(?:no|number|#)\.?`,
);
