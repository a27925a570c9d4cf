import type { LetterQuestion } from '../contract.ts';

/** The address of a part of the list of letters. */
export function letterAddress(question: { [K in keyof LetterQuestion]?: LetterQuestion[K] | undefined }): string {
  const given = Object.entries(question).filter((it): it is [string, string] => Boolean(it[1]));
  const query = new URLSearchParams(given).toString();
  return query ? `/delivery?${query}` : '/delivery';
}

/** The part of the list that an address asks for; what it does not know it leaves out. */
export function letterQuestionIn(search: string): LetterQuestion {
  const given = new URLSearchParams(search);
  const pick = (name: keyof LetterQuestion) => (given.get(name) ? { [name]: given.get(name) } : {});
  return { ...pick('before'), ...pick('state') };
}
