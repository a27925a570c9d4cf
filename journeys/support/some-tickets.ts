import type { Cookie } from '@playwright/test';
import { join, sendAs, signIn } from '../../src/testing/send.ts';
import { cookiesOf, lineOf } from './session.ts';

/** An engineer with tickets: one with long words, a note, a message and a mark, and one with little; gives the engineer's cookies. */
export async function someTickets(hub: { url: string }, cookies: Cookie[]): Promise<Cookie[]> {
  await join(sendAs(hub.url, lineOf(cookies)), 'Ana Santos', ['t1']);
  const line = await signIn(hub.url, 'Ana Santos');
  const send = sendAs(hub.url, line);
  const post = (path: string, body: object) => send('POST', path, body);
  const { companies } = (await send('GET', '/companies?q=Zamboanga')) as unknown as { companies: { id: string }[] };
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
