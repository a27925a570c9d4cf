import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { breakFile, copyContent, removeCopies } from '../../src/testing/content-copy.ts';
import { startHub } from '../../src/testing/running-hub.ts';
import { sessionOf } from './session.ts';
import { someCompanies } from './some-companies.ts';
import { someTickets } from './some-tickets.ts';

/**
 * Once per run: a real hub, whose address every journey takes as its base. It watches a draft with a changed rule and a
 * mistake, so that its preview has something to show, and holds two client companies and two tickets. An administrator is signed in already, and an engineer (HUB_ENGINEER). HUB_URL names one that runs, with the
 * storage state of a signed-in browser in the file that HUB_SESSION names.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env.HUB_URL) return async () => {};
  const hub = await startHub({ args: ['--watch', draft()] });
  const state = join(mkdtempSync(join(tmpdir(), 'hub-session-')), 'state.json');
  const cookies = await sessionOf(hub);
  await someCompanies(hub.url, cookies);
  const engineer = join(mkdtempSync(join(tmpdir(), 'hub-session-')), 'engineer.json');
  writeFileSync(engineer, JSON.stringify({ cookies: await someTickets(hub, cookies), origins: [] }));
  writeFileSync(state, JSON.stringify({ cookies, origins: [] }));
  process.env.HUB_URL = hub.url;
  process.env.HUB_SESSION = state;
  process.env.HUB_ENGINEER = engineer;
  return async () => {
    await hub.stop();
    removeCopies();
  };
}

function draft(): string {
  const folder = copyContent();
  breakFile(folder, { file: 'KB-310.md', from: '| T3 | SEV3 | 2 h |', to: '| T3 | SEV3 | 1 h |' });
  breakFile(folder, {
    file: 'KB-155.md',
    from: '| SEV2 | any | 30 min or more |',
    to: '| SEV2 | any | 30 minn or more |',
  });
  return folder;
}
