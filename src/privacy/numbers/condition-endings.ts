import type { Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';

/** Words that medicine alone forms, by how they end: `pericarditis`, `fibrosis`, "Guillain-Barre syndrome". */
export function conditionsByEnding(text: string): Span[] {
  return [...everyMatch(ENDING, text)].flatMap(({ index, 0: ending }) => {
    const end = index + ending.length;
    const before = text.slice(Math.max(0, index - 44), index);
    const start = index - (WORDS.test(ending) ? (NAMED.exec(before)?.[0].length ?? 0) : letters(before));
    const isWord = end - start >= ending.length + 3 && !OTHERS.test(text.slice(start, end));
    return isWord ? [{ start, end }] : [];
  });
}

function letters(before: string): number {
  return /[a-z]{0,20}$/i.exec(before)![0].length;
}

const ENDING =
  /(?:itis|osis|algia|plegia|penia|phrenia|cardia|iasis|emia|pathy|syndrome|infarction|insufficiency|embolism|thrombosis|aneurysm|neoplasm|dystrophy|palsy|edema)(?![a-z])/gi;
const WORDS = /^(?:syndrome|infarction|insufficiency|embolism|thrombosis|aneurysm|neoplasm|dystrophy|palsy|edema)$/i;
/** One or two words before "syndrome" and the like that belong to it. */
const NAMED =
  /(?:(?!(?:with|of|the|has|have|had|and|for|her|his|may|naay|from|is|was|by|to)\b)[a-z][a-z'’-]{3,18}\s){1,2}$/i;
/** Other words with such an ending. */
const OTHERS =
  /^(?:diagnosis|prognosis|hypnosis|osmosis|symbiosis|metamorphosis|apotheosis|mitosis|meiosis|academia|bohemia|macadamia|sympathy|empathy|apathy|telepathy|antipathy|homeopathy|osteopathy|diyagnosis|dayagnosis)$/i;
