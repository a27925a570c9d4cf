import type { CompanyQuestion } from '../company-contract.ts';
import { REGIMES, STATES } from '../kinds.ts';

/** The address of the list that answers a question. */
export function companiesAddress(question: CompanyQuestion): string {
  const said = Object.entries(question).filter(([, value]) => value);
  const query = new URLSearchParams(said as [string, string][]).toString();
  return query ? `/companies?${query}` : '/companies';
}

const FITS: Record<keyof CompanyQuestion, (value: string) => boolean> = {
  q: (value) => value.length <= 200,
  state: (value) => (STATES as readonly string[]).includes(value),
  regime: (value) => (REGIMES as readonly string[]).includes(value),
  after: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};

/** The question in an address; what it does not understand of it is left out. */
export function companyQuestionIn(search: string): CompanyQuestion {
  const given = new URLSearchParams(search);
  const said = Object.entries(FITS).map(([key, fits]) => [key, given.get(key) ?? '', fits] as const);
  return Object.fromEntries(
    said.filter(([, value, fits]) => value !== '' && fits(value)).map(([key, value]) => [key, value]),
  );
}
