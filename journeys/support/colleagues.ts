import type { Browser, Page } from '@playwright/test';
import { signInTo } from '../../src/testing/first-account.ts';
import type { RunningHub } from '../../src/testing/running-hub.ts';
import { cookiesOf } from './session.ts';

type Hub = Pick<RunningHub, 'url' | 'setUpLink'>;

/** Invites somebody, takes the invitation up in their name, and gives a browser of theirs. */
export async function colleague(hub: Hub, browser: Browser, { name, roles }: { name: string; roles: string[] }) {
  const admin = await signInTo(hub);
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@leantech.example`;
  const password = 'copper-violet-harbour-71';
  const invited = await post(hub, '/people', { name, email, roles }, admin);
  const { url } = (await invited.json()) as { url: string };
  await post(hub, '/links/password', { link: url.split('#')[1], kind: 'invite', password });
  const answer = await post(hub, '/sign-in/password', { email, password });
  const line = answer.headers.getSetCookie().map((it) => it.split(';')[0]);
  return pageOf(hub, browser, line.join('; '));
}

/** A page of somebody who is signed in with these cookies. */
export async function pageOf(hub: Hub, browser: Browser, line: string): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: cookiesOf(hub, line), origins: [] } });
  return context.newPage();
}

async function post({ url }: Hub, path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
