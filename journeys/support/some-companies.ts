import type { Cookie } from '@playwright/test';
import { sendAs } from '../../src/testing/send.ts';
import { lineOf } from './session.ts';

/** A company with long words and some people, and one with short words and nobody, so that the list of them has rows. */
export async function someCompanies(url: string, cookies: Cookie[]): Promise<void> {
  const send = sendAs(url, lineOf(cookies));
  const post = async (path: string, body: object) => (await send('POST', path, body)).id!;
  const long = { name: 'Zamboanga Peninsula Agricultural Cooperative Federation', place: 'Zamboanga del Norte' };
  const at = `/companies/${await post('/companies', { ...long, number: 'C-2001' })}`;
  const person = { position: '', roles: [], language: null, site: null, ways: [] };
  for (const name of ['Nena Abad', 'Tomas Sy']) await post(`${at}/contacts`, { ...person, name });
  const server = { name: 'ZP-DB-01', site: null, address: '', components: [], hostKey: '', power: '' };
  await post(`${at}/servers`, server);
  await post('/companies', { name: 'Ube', place: 'Bohol', supportedFrom: '2024-02-01' });
}
