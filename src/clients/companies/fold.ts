/** A text as it is searched: lower case, without accents (NFKD), single spaces. "Parañaque" is found by "paranaque". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The parts of a question, each of which must be there; a phone number is one part, however it is written. */
export function searchParts(question: string): string[] {
  const digits = question.replaceAll(/[\s().-]/g, '');
  // Numbers are kept with their country code: what people dial inside the country begins with a 0 instead.
  if (/^\+?\d{6,15}$/.test(digits)) return [digits.replace(/^(\+|00|0)/, '')];
  return fold(question.replaceAll(/\p{Cc}+/gu, ' '))
    .split(' ')
    .filter(Boolean)
    .slice(0, 8);
}

/** A part as LIKE takes it literally. */
export const likeAnywhere = (part: string) => `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
