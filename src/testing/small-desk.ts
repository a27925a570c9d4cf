import { join, sendAs, signIn } from './send.ts';
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
  const ops = await signIn(url, 'Olga Manalo');
  await smallClients(send, sendAs(url, ops));
  const ben = await signIn(url, 'Ben Cruz');
  await smallTickets(sendAs(url, ben), sendAs(url, await signIn(url, 'Lea Ramos')));
  return { ops, ben };
}

/** What the pictures need to know of the desk. */
interface SmallDesk {
  /** The cookies of an Operations Manager, as one line. */
  ops: string;
  /** Those of an engineer of Tier 1. */
  ben: string;
}
