import { labelled } from './labelled.ts';

/** Finds the number of a driver's license of the Land Transportation Office: N01-12-123456 (office, year, number). */
export const driverLicenseNumber = labelled({
  form: /(?<![A-Za-z\d])[A-Za-z]\d{2}([- ]?)\d{2}\1\d{6}(?!\d)/g,
  label: String.raw`driver(?:['’]?s?['’]?)?\s?licen[cs]e(?:\s(?:no|number|id|card))*|driving\slicen[cs]e|lisensya|lto(?:\slicen[cs]e)?|dl\s?(?:no|number|#)?|licen[cs]e\s(?:no|number|ko)`,
  certain: /^[A-Z]\d{2}-\d{2}-\d{6}$/,
});
