import { labelled } from './labelled.ts';

/**
 * Finds the taxpayer identification number: nine digits, and a branch code of three to five behind them (BIR Form 1901: 000-000-000 and
 * 00000). The ninth digit is a check digit whose rule the Bureau of Internal Revenue keeps to itself (it refused a request under the
 * Freedom of Information order in 2022), so none is asked for.
 */
export const tin = labelled({
  form: /(?<!\d)\d{3}([- .]?)\d{3}\1\d{3}(?:[- .]?\d{3,5})?(?!\d)/g,
  label: String.raw`t\.?i\.?n\.?|tax(?:payer)?(?:['’]?s)?[\s_-]?(?:identification|id)(?:\s(?:no|number|num)\b)?|tax\s(?:no|number)|numero\sng\s(?:tin|buwis)|bir\s(?:no|number)`,
  certain: /^\d{3}-\d{3}-\d{3}-\d{3,5}$/,
});
