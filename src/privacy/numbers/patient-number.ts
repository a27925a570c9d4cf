import { saidNumber } from './said-number.ts';

/** Finds the number by which a hospital knows a patient: "patient ID 00123", "hospital no. HN-123456", "numero ng pasyente". */
export const patientNumber = saidNumber(
  /patient|pasyente|hospital|admission/gi,
  /(?<![a-z\d])(?:patient(?:['’]?s)?(?:\s(?:identification|registration|account|reference|file))?[\s_-]?(?:id|no|nos|num|number|#)\.?|(?:pasyente|hospital|admission)\s?(?:id|no|num|number|#)\.?|(?<=(?:numero|id)\sng\s)(?:pasyente|patient))(?![a-z])/iy,
);
