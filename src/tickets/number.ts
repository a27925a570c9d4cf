/** How a ticket's number is written: `INC-000123`. Longer ones simply grow. */
export function formatNumber(number: number): string {
  return `INC-${String(number).padStart(6, '0')}`;
}

/** The number that a text means, as people type it: `INC-000123`, `inc-123`, `INC123`, `123`; nothing where it is none. */
export function parseNumber(text: string): number | undefined {
  const digits = /^\s*(?:inc)?[\s-]*0*(\d{1,10})\s*$/i.exec(text)?.[1];
  const number = Number(digits);
  return digits !== undefined && number >= 1 && number <= LARGEST ? number : undefined;
}

/** What the column holds. */
const LARGEST = 2_147_483_647;
