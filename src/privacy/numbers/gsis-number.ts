import { labelled } from './labelled.ts';

/** Finds the business partner number of the Government Service Insurance System: ten or eleven digits, and its older twelve (GSIS eCard). */
export const gsisNumber = labelled({
  form: /(?<!\d)(?:\d{10,12}|\d{3}-\d{4}-\d{4}(?:-\d)?|\d{2}-\d{7,8}-\d|\d{4}[- ]\d{4}[- ]\d{3})(?!\d)/g,
  label: String.raw`gsis(?:['’]?s)?(?:\s(?:bp|crn|id|policy|business\spartner))*|government\sservice\sinsurance(?:\ssystem)?|bp\s?(?:no|number|#|num)|business\spartner\s(?:no|number)`,
});
