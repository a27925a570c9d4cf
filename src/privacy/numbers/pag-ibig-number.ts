import { labelled } from './labelled.ts';

/** Finds the member's number (MID) or the tracking number of registration (RTN) of the Pag-IBIG Fund: twelve digits, 0000-0000-0000. */
export const pagIbigNumber = labelled({
  form: /(?<!\d)\d{4}[- ]?\d{4}[- ]?\d{4}(?!\d)/g,
  label: String.raw`pag-?\s?ibig(?:[\s_-](?:mid|rtn|id|fund|member|tracking))*|hdmf(?:[\s_-](?:mid|rtn|id))*|home\sdevelopment\smutual\sfund|mid\s?(?:no|number|#|num)`,
});
