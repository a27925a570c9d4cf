import type { Cookie } from '@playwright/test';
import { cookiesOf } from './session.ts';

const PASSWORD = 'copper-violet-harbour-71';

/** An engineer with tickets: one with long words, a note, a message and a mark, and one with little; gives the engineer's cookies. */
export async function someTickets(hub: { url: string }, cookies: Cookie[]): Promise<Cookie[]> {
  const admin = postTo(hub.url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  const line = await engineer(hub.url, admin);
  const post = postTo(hub.url, line);
  const { companies } = (await (
    await fetch(`${hub.url}/api/v1/companies?q=Zamboanga`, { headers: { cookie: line } })
  ).json()) as { companies: { id: string }[] };
  const opened = { kind: 'incident', channel: 'call', contactedAt: new Date().toISOString(), impact: 'several' };
  const { number } = await post('/tickets', {
    ...{ ...opened, company: companies[0]!.id, code: 'LT-3104', urgency: 'work stopped' },
    subject: 'Membership-registration-synchronisation shows LT-3104 for all of the cooperative since this morning',
    body: 'Nothing can be entered. My password is Kape-Barako77, if that helps.',
  });
  await post(`/tickets/${number}/actions/take`, {});
  await post(`/tickets/${number}/interactions`, { direction: 'internal', text: 'Replica lag is 41 min.' });
  await post(`/tickets/${number}/interactions`, { direction: 'out', channel: 'mail', text: 'We look at it now.' });
  await post(`/tickets/${number}/interactions`, { direction: 'out', channel: 'call', reached: false });
  await post(`/tickets/${number}/steps`, { action: 'LT-3104/1', outcome: 'no change', text: '41 min' });
  await post('/tickets', { ...opened, urgency: 'can wait', subject: 'New starter on Monday', kind: 'request' });
  return cookiesOf(hub, line);
}

type Post = (path: string, body: object) => Promise<Record<string, string>>;

function postTo(url: string, cookie: string): Post {
  const headers = { 'content-type': 'application/json', origin: url, cookie };
  return async (path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, string>);
  };
}

async function engineer(url: string, admin: Post): Promise<string> {
  const email = 'ana.santos@leantech.example';
  const invited = await admin('/people', { name: 'Ana Santos', email, roles: ['t1'] });
  await admin('/links/password', { link: invited.url!.split('#')[1], kind: 'invite', password: PASSWORD });
  const headers = { 'content-type': 'application/json', origin: url };
  const body = JSON.stringify({ email, password: PASSWORD });
  const answer = await fetch(`${url}/api/v1/sign-in/password`, { method: 'POST', headers, body });
  return answer.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');
}
