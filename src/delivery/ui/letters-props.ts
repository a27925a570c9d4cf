import type { FetchInside } from '../../kit/ui/answer.ts';
import type { LetterPage, LetterQuestion } from '../contract.ts';

export interface LettersProps {
  page: LetterPage;
  /** What was asked for; the address holds it. */
  question: LetterQuestion;
  fetch: FetchInside;
  onChange(): void;
}
