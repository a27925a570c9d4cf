import type { AuditQuestion } from '../../audit-contract.ts';

/** The address of a part of the audit trail. */
export function auditAddress(question: { [K in keyof AuditQuestion]?: AuditQuestion[K] | undefined }): string {
  const given = Object.entries(question).filter((it): it is [string, string] => Boolean(it[1]));
  const query = new URLSearchParams(given).toString();
  return query ? `/audit?${query}` : '/audit';
}

/** The part of the trail that an address asks for; what it does not know it leaves out. */
export function auditQuestionIn(search: string): AuditQuestion {
  const given = new URLSearchParams(search);
  const pick = (name: keyof AuditQuestion) => (given.get(name) ? { [name]: given.get(name) } : {});
  return { ...pick('before'), ...pick('person'), ...pick('act') };
}
