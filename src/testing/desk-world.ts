import type { Browser } from './browser.ts';
import type { PeopleWorld } from './people-world.ts';

/** Somebody of the small desk, signed in. */
export interface DeskPerson {
  id: string;
  email: string;
  browser: Browser;
}

/** An Operations Manager, and the team "Night" with its lead and two engineers; a third engineer is in no team. */
export interface DeskWorld {
  ops: DeskPerson;
  lead: DeskPerson;
  ana: DeskPerson;
  ben: DeskPerson;
  cora: DeskPerson;
  team: string;
}

export async function deskWorld(world: PeopleWorld): Promise<DeskWorld> {
  const join = async (name: string, role: 't1' | 'lead' | 'ops'): Promise<DeskPerson> => {
    const person = await world.add(name, [role]);
    return { ...person, browser: await world.as(person.email) };
  };
  // Without an administrator nobody can be deactivated.
  await world.add('Ada Admin', ['admin']);
  const ops = await join('Olga Manager', 'ops');
  const lead = await join('Lea Leader', 'lead');
  const [ana, ben, cora] = [await join('Ana Reyes', 't1'), await join('Ben Cruz', 't1'), await join('Cora Lim', 't1')];
  const { id: team } = await told<{ id: string }>(ops.browser.post('/api/v1/teams', { name: 'Night', lead: lead.id }));
  for (const it of [ana, ben]) await ops.browser.send('PUT', `/api/v1/teams/${team}/members/${it.id}`);
  return { ops, lead, ana, ben, cora, team };
}

/** What an answer says, which has to be a good one. */
export async function told<T>(asked: Promise<Response>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** Status and code of an answer that refuses. */
export async function refused(asked: Promise<Response>): Promise<[number, string]> {
  const answer = await asked;
  return [answer.status, ((await answer.json()) as { code: string }).code];
}
