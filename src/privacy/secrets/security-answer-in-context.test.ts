import { describe, expect, test } from 'vitest';
import { marked, unmarked } from './marked.ts';
import { securityAnswerInContext } from './security-answer-in-context.ts';

const GIVEN_AWAY = [
  "my mother's maiden name is «Reyes»",
  "Mother's maiden name: «Dela Cruz»",
  'mother’s maiden name - «Santos»',
  'maiden name of my mother is «Bautista»',
  'pangalan ng unang alaga: «Bantay»',
  'ang pangalan ng unang alaga ko ay «Muning»',
  'ngalan sa akong una nga binuhi kay «Bantay»',
  'apelyido sa akong mama sa dalaga pa kay «Cabrera»',
  'apelyido ng nanay ko sa pagkadalaga ay «Garcia»',
  'Name of first pet: «Brownie»',
  'What was the name of your first pet? «Brownie»',
  'security answer: «blue»',
  'Security question: favorite color. Answer: «blue»',
  'my secret answer is «Tagaytay»',
  'the answer to my security question is «adobo»',
  'security question is city where I was born, answer: «Iloilo»',
  'for the security question, my favorite teacher is «Mrs Lim»',
  'sagot sa security question ko: «Bantay»',
  "«Reyes» is my mother's maiden name",
  'security_answer="«blue house»"',
  'street I grew up on: «Mabini»',
  'my first school was «San Isidro»',
  "mother's maiden name: «Cruz», DOB on file",
  "Mother's maiden name is «cruz»",
  'My first pet was «Whiskers»',
  "my first pet's name is «Whiskers»",
  'First pet: «whiskers»',
  'security question answer is «Whiskers»',
  "Q: What is your mother's maiden name? A: «Santos»",
  'Security Question: What city were you born in?\nAnswer: «Cebu City»',
  'security question: favorite food\nanswer: «adobo»',
  'answer to security question: «lechon»',
  'ang sagot sa security question ko ay «Pasig»',
  'yung security answer ko po ay «Mabini Elementary School»',
  'apelyido ng nanay ko noong dalaga: «Villanueva»',
  "mama's maiden name «Reyes»",
  'maiden name ni mama: «Reyes»',
  'unang alaga ko si «Bantay»',
  'pangalan sa akong unang iro: «Bruno»',
];

const HARMLESS = [
  'the security question is not shown',
  'my security answer is wrong',
  "my mother's maiden name is required",
  'favorite color is blue',
  'please answer: yes or no',
  'answer: restart the server',
  "what is your mother's maiden name?",
  'security answers are case sensitive',
  'the place of birth field is empty',
  'the answer is in KB-155',
  'unang araw ko dito',
  'first pet shop in Cebu',
  'my first car repair was late',
  'sagot: hindi ko alam',
  'nickname: Bong',
  "mother's name field",
  'pangalan ng kumpanya: Acme',
  'our security team answers calls',
  'birthplace of the product',
  'high school students use the portal',
  'security question is wrong',
  'i forgot the answer to my security question',
  "my security answer isn't accepted",
  'reset my security questions',
  "my mother's maiden name does not match",
  'answer: yes',
  'Answer: we will call you tomorrow',
  'first car payment is due',
  'maiden voyage was great',
  'my maiden name is not updated in the system',
  'The first school to use the portal',
];

describe('a security answer', () => {
  test.each(GIVEN_AWAY)('is found, and nothing beside it: %j', (text) => {
    expect(marked(securityAnswerInContext, unmarked(text))).toBe(text);
  });

  test.each(HARMLESS)('is not seen in what is harmless: %j', (text) => {
    expect(marked(securityAnswerInContext, text)).toBe(text);
  });
});
