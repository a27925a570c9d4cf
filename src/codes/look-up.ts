import { nearest } from '../kit/nearest.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { errorCodes } from './policy.ts';

export type CodesPolicy = CompiledPolicy<typeof errorCodes.columns>;
export type CodeRow = CompiledRow<typeof errorCodes.columns>;

/** A catalogue as the look-up needs it: its codes in order. */
interface Catalogue<R extends { clause: string }> {
  rows: readonly R[];
}

/** What the catalogue says of a text that is meant as a code. */
export type CodeLookUp<R = CodeRow> =
  | { kind: 'code'; code: string; row: R }
  | {
      kind: 'unknown';
      /** As it should be written. */
      code: string;
      /** The code's family, where the catalogue has it: its codes in order. */
      family: R[];
      /** The codes that come nearest by their digits. */
      nearest: R[];
      /** A security code, known or not, is escalated at once (KB-155). */
      security: boolean;
    }
  | { kind: 'not a code' };

/** The code that a text means: `2041`, `lt2041`, `LT 2041`, `lt-2041`; nothing where it is no code. */
export function readCode(text: string): string | undefined {
  const match = /^\s*(?:lt)?[\s-]*(\d{4})\s*$/i.exec(text);
  return match ? `LT-${match[1]}` : undefined;
}

/** Looks a code up as engineers type it. An unknown code shows its family and the nearest ones (KB-601). */
export function lookUpCode<R extends { clause: string }>(text: string, policy: Catalogue<R>): CodeLookUp<R> {
  const code = readCode(text);
  if (!code) return { kind: 'not a code' };
  const row = policy.rows.find((it) => it.clause === code);
  if (row) return { kind: 'code', code, row };
  const family = policy.rows.filter((it) => it.clause[3] === code[3]);
  return { kind: 'unknown', code, family, nearest: nearestCodes(code, policy), security: code[3] === '9' };
}

function nearestCodes<R extends { clause: string }>(code: string, policy: Catalogue<R>): R[] {
  const number = Number(code.slice(3));
  const slip = nearest(
    code,
    policy.rows.map((it) => it.clause).filter((it) => slips(it, code) === 1),
  );
  const byNumber = [...policy.rows].sort(
    (a, b) => Math.abs(Number(a.clause.slice(3)) - number) - Math.abs(Number(b.clause.slice(3)) - number),
  );
  const bySlip = policy.rows.filter((it) => slips(it.clause, code) === 1 || isSwapped(it.clause, code));
  const first = policy.rows.filter((it) => it.clause === slip);
  return [...new Set([...first, ...bySlip, ...byNumber])].slice(0, 4);
}

/** How many digits differ: most unknown codes are one digit read wrongly. */
function slips(a: string, b: string): number {
  return [...a].filter((char, index) => char !== b[index]).length;
}

/** Whether two neighbouring digits changed places. */
function isSwapped(a: string, b: string): boolean {
  const wrong = [...a].flatMap((char, index) => (char === b[index] ? [] : [index]));
  const [i, j] = wrong;
  return wrong.length === 2 && j === i! + 1 && a[i!] === b[j!] && a[j!] === b[i!];
}
