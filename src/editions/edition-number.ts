import { Refusal } from '../kit/refusal.ts';

/** The number of an edition in an address; what is no number is an edition that is not there. */
export function readEditionNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Refusal({
    code: 'editions/not-found',
    status: 404,
    message: `There is no edition ${text.slice(0, 20)}.`,
    remedy: 'The list of editions is at /api/v1/editions.',
  });
}
