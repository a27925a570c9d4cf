import type { BadRows, Import, ImportLook } from '../clients/import-contract.ts';
import type { Browser } from './browser.ts';
import { told } from './desk-world.ts';

const CSV = { 'content-type': 'text/csv' };

/** Sends a file to be looked at. */
export const lookAt = (browser: Browser, text: string, query = '') =>
  told<ImportLook>(browser.post(`/api/v1/companies/import/look${query}`, text, CSV));

/** Imports a file, and waits until all of it is in. */
export async function importFile(
  browser: Browser,
  text: string,
  query = '',
): Promise<Import & { bad: BadRows['rows'] }> {
  const { id } = await told<{ id: string }>(browser.post(`/api/v1/companies/import${query}`, text, CSV));
  for (;;) {
    const it = await told<Import>(browser.get(`/api/v1/companies/imports/${id}`));
    if (it.state !== 'running')
      return { ...it, bad: (await told<BadRows>(browser.get(`/api/v1/companies/imports/${id}/bad-rows`))).rows };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The columns and reasons of bad rows, by line. */
export const toldOf = (bad: BadRows['rows']) =>
  bad.flatMap((it) => it.problems.map(({ column, reason }) => [it.line, column, reason]));
