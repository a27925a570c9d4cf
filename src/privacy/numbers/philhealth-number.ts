import { labelled } from './labelled.ts';

/** Finds the PhilHealth identification number, which PhilHealth calls the PIN: twelve digits, 00-000000000-0 (PhilHealth Member Registration Form). */
export const philHealthNumber = labelled({
  form: /(?<!\d)\d{2}([- ]?)\d{9}\1\d(?!\d)/g,
  label: String.raw`phil-?\s?health(?:[\s_-](?:pin|id|mid|member|identification))*|phic(?:[\s_-]pin)?|philippine\shealth\sinsurance(?:\scorporation)?`,
  certain: /^\d{2}-\d{9}-\d$/,
});
