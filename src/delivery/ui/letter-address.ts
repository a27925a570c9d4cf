import { type Fits, questionAddress, questionIn } from '../../kit/ui/question-address.ts';
import type { LetterQuestion } from '../contract.ts';

// Whether there is such a letter or state, the server knows.
const FITS: Fits<LetterQuestion> = { before: () => true, state: () => true };

/** The address of a part of the list of letters. */
export const letterAddress = (question: LetterQuestion): string => questionAddress('/delivery', question);

/** The part of the list that an address asks for. */
export const letterQuestionIn = (search: string): LetterQuestion => questionIn(search, FITS);
