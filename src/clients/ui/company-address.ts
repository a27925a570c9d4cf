import { type CompanyQuestion, CompanyQuestion as Question } from '../company-contract.ts';

/** The address of the list that answers a question. */
export function companiesAddress(question: CompanyQuestion): string {
  const said = Object.entries(question).filter(([, value]) => value);
  const query = new URLSearchParams(said as [string, string][]).toString();
  return query ? `/companies?${query}` : '/companies';
}

/** The question in an address; what it does not understand of it is left out. */
export function companyQuestionIn(search: string): CompanyQuestion {
  const given = Object.fromEntries([...new URLSearchParams(search)].filter(([, value]) => value !== ''));
  const parts = Object.entries(Question.shape).flatMap(([key, field]) => {
    const read = field.safeParse(given[key]);
    return read.success && read.data !== undefined ? [[key, read.data]] : [];
  });
  return Object.fromEntries(parts);
}
