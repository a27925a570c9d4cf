import type { DeskStand } from '../../people/desk-stand.ts';
import type { OwnCompany } from '../own-company-contract.ts';

/** What the screen of a contact works with. */
export interface OwnStand extends Pick<DeskStand, 'fetch' | 'onChange'> {
  company: OwnCompany;
}

/** Whether the reader decides for the company: its IT officer, or the deputy. The server holds to the same. */
export function leads({ mine, contacts }: OwnCompany): boolean {
  return contacts.some((it) => it.id === mine && it.roles.some((role) => role === 'it officer' || role === 'deputy'));
}
