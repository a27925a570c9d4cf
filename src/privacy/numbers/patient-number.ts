import { saidNumber } from './said-number.ts';

/** Finds the number by which a hospital knows a patient: "patient ID 00123", "hospital no. HN-123456", "numero ng pasyente". */
export const patientNumber = saidNumber(
  String.raw`patient(?:['’]?s)?(?:\s(?:identification|registration|account|reference|file))?[\s_-]?(?:id|no|nos|num|number|#)\.?|patient\s?#|hospital\s?(?:id|no|num|number|#)\.?|(?:numero|id)\sng\s(?:pasyente|patient)|pasyente\s?(?:id|no|number|#)\.?|philhealth\sclaim\s(?:no|number)|admission\s(?:no|number)\.?`,
);
