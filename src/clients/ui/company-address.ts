import { type Fits, questionAddress, questionIn } from '../../kit/ui/question-address.ts';
import type { CompanyQuestion } from '../company-contract.ts';
import { REGIMES, STATES } from '../kinds.ts';

const FITS: Fits<CompanyQuestion> = {
  q: (value) => value.length <= 200,
  state: (value) => (STATES as readonly string[]).includes(value),
  regime: (value) => (REGIMES as readonly string[]).includes(value),
  after: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};

/** The address of the list that answers a question. */
export const companiesAddress = (question: CompanyQuestion): string => questionAddress('/companies', question);

/** The question in an address. */
export const companyQuestionIn = (search: string): CompanyQuestion => questionIn(search, FITS);
