import type { Send } from './send.ts';
import { smallClients } from './small-clients.ts';
import { smallTickets } from './small-tickets.ts';

/** Who works at the small desk, in which role, and from when to when (Manila). */
const PEOPLE = [
  { name: 'Lea Ramos', roles: ['lead'], shift: ['06:00', '15:00'] },
  { name: 'Ben Cruz', roles: ['t1'], shift: ['06:00', '15:00'] },
  { name: 'Carla Dizon', roles: ['t1'], shift: ['14:00', '23:00'] },
  { name: 'Dino Santos', roles: ['t1', 't2'], shift: ['14:00', '23:00'] },
  { name: 'Ella Garcia', roles: ['t1'], shift: ['22:00', '07:00'] },
] as const;

/** Fills a hub that has its first account with a team and its rota, through the API, for pictures of the screens. */
export async function smallDesk(url: string, cookie: string): Promise<SmallDesk> {
  const send = sendAs(url, cookie);
  const from = Temporal.Now.plainDateISO('Asia/Manila').toString();
  const ids: string[] = [];
  for (const { name, roles } of PEOPLE) ids.push(await join(send, name, roles));
  const team = (await send('POST', '/teams', { name: 'Service desk', lead: ids[0] })).id!;
  for (const [n, { shift }] of PEOPLE.entries()) {
    await send('PUT', `/teams/${team}/members/${ids[n]}`);
    const [start, end] = shift;
    // Whose shift of today is over begins tomorrow.
    const plan = { person: ids[n], team, days: [1, 2, 3, 4, 5], start, end };
    const tomorrow = Temporal.PlainDate.from(from).add({ days: 1 }).toString();
    await send('POST', '/rota', { ...plan, from }).catch(() => send('POST', '/rota', { ...plan, from: tomorrow }));
  }
  await join(send, 'Olga Manalo', ['ops']);
  const ops = await signIn(url, 'olga.manalo@leantech.example');
  await smallClients(send, sendAs(url, ops));
  const ben = await signIn(url, 'ben.cruz@leantech.example');
  await smallTickets(sendAs(url, ben), sendAs(url, await signIn(url, 'lea.ramos@leantech.example')));
  return { ops, ben };
}

/** What the pictures need to know of the desk. */
interface SmallDesk {
  /** The cookies of an Operations Manager, as one line. */
  ops: string;
  /** Those of an engineer of Tier 1. */
  ben: string;
}

function sendAs(url: string, cookie: string): Send {
  return async (method, path, body) => {
    const headers = { 'content-type': 'application/json', origin: url, cookie };
    const sent = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) };
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, ...sent });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, string>);
  };
}

async function signIn(url: string, email: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: url };
  const body = JSON.stringify({ email, password: PASSWORD });
  const answer = await fetch(`${url}/api/v1/sign-in/password`, { method: 'POST', headers, body });
  return answer.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');
}

const PASSWORD = 'copper-violet-harbour-71';

async function join(send: Send, name: string, roles: readonly string[]): Promise<string> {
  const email = `${name.toLowerCase().replace(' ', '.')}@leantech.example`;
  const { person, url } = await send('POST', '/people', { name, email, roles });
  const link = new URL(url!).hash.slice(1);
  await send('POST', '/links/password', { link, kind: 'invite', password: PASSWORD });
  return person!;
}
