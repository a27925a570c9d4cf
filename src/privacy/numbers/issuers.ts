/** A range of card numbers: how they begin, from the first to the last beginning, and how long they are. */
interface Range {
  from: string;
  to: string;
  /** Lengths in digits that the issuer gives out today; then those that stand in its rules and are rare. */
  usual: readonly number[];
  rare?: readonly number[];
}

const upTo19 = [17, 18, 19];

/** The ranges by their issuers, from the issuers' own public manuals (ISO/IEC 7812; docs/decisions/0101). */
export const ISSUERS: Readonly<Record<string, readonly Range[]>> = {
  Visa: [{ from: '4', to: '4', usual: [16], rare: [13, 19] }],
  Mastercard: [
    { from: '51', to: '55', usual: [16] },
    { from: '2221', to: '2720', usual: [16] },
  ],
  'American Express': [
    { from: '34', to: '34', usual: [15] },
    { from: '37', to: '37', usual: [15] },
  ],
  Discover: [
    { from: '6011', to: '6011', usual: [16], rare: upTo19 },
    { from: '644', to: '659', usual: [16], rare: upTo19 },
  ],
  'Diners Club': [
    { from: '300', to: '305', usual: [14, 16], rare: upTo19 },
    { from: '3095', to: '3095', usual: [14, 16], rare: upTo19 },
    { from: '36', to: '36', usual: [14], rare: [15, 16, ...upTo19] },
    { from: '38', to: '39', usual: [14, 16], rare: upTo19 },
  ],
  JCB: [{ from: '3528', to: '3589', usual: [16], rare: upTo19 }],
  UnionPay: [
    { from: '62', to: '62', usual: [16, 19], rare: [17, 18] },
    { from: '8100', to: '8171', usual: [16], rare: upTo19 },
  ],
  Maestro: [
    ...['5018', '5020', '5038', '5893', '6304', '6759'].map((it) => maestro(it)),
    maestro('6761', '6763'),
    maestro('500', '509'),
    maestro('56', '58'),
    maestro('67'),
  ],
};

/** Whether an issuer gives out numbers that begin and are as long as this one; `usual` leaves out its rare lengths. */
export function isOfIssuer(digits: string, usual: boolean): boolean {
  return RANGES.some((it) => begins(digits, it) && lengths(it, usual).includes(digits.length));
}

const RANGES = Object.values(ISSUERS).flat();

function maestro(from: string, to = from): Range {
  return { from, to, usual: [], rare: [13, 14, 15, 16, ...upTo19] };
}

function begins(digits: string, { from, to }: Range): boolean {
  const head = digits.slice(0, from.length);
  return head >= from && head <= to;
}

function lengths({ usual, rare = [] }: Range, onlyUsual: boolean): readonly number[] {
  return onlyUsual ? usual : [...usual, ...rare];
}
