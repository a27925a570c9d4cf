import { readFileSync } from 'node:fs';
import type { SearchHit } from '../src/documents/search.ts';

/** A question as an engineer types it on shift, and every place that honestly answers it. */
export interface Question {
  ask: string;
  language: 'English' | 'Taglish' | 'Bisaya';
  /** `KB-155 E3` a clause, `KB-155#criteria` a section, `KB-155#criteria/*` a section or any clause in it, `KB-155` a document. */
  answers: string[];
  /** Not looked at while search was tuned. */
  heldOut?: true;
}

/** The 150 questions of the evaluation. */
export function readQuestions(): Question[] {
  return JSON.parse(readFileSync(new URL('questions.json', import.meta.url), 'utf8'));
}

/** What was found, by place and section, best first. */
export type Found = Pick<SearchHit, 'document' | 'anchor' | 'kind' | 'section'>;

/** At which place, from 1, the first right answer stands; 0 where there is none. */
export function placeOfAnswer(question: Question, hits: Found[]): number {
  return hits.findIndex((hit) => question.answers.some((answer) => isAnswer(answer, hit))) + 1;
}

function isAnswer(answer: string, hit: Found): boolean {
  if (answer.endsWith('/*')) return isIn(answer.slice(0, -2), hit);
  return answer === addressOf(hit);
}

function isIn(section: string, hit: Found): boolean {
  return addressOf(hit) === section || `${hit.document}#${hit.section}` === section;
}

function addressOf(hit: Found): string {
  if (hit.anchor === undefined) return hit.document;
  return hit.kind === 'clause' ? `${hit.document} ${hit.anchor}` : `${hit.document}#${hit.anchor}`;
}
