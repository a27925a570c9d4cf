import { Refusal } from '../kit/refusal.ts';

/** The number of an edition, as a person types it. */
export function editionNumber(text: string | undefined): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 2 ** 31) return number;
  throw new Refusal({
    code: 'usage',
    message: text === undefined ? 'Which edition?' : `"${text}" is not the number of an edition.`,
    remedy: 'Give its number; `npx hub editions` lists them.',
  });
}
