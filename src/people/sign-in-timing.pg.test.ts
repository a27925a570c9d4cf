import { expect, test } from 'vitest';
import { peopleWorld } from '../testing/people-world.ts';
import { testDatabase } from '../testing/test-database.ts';

const world = peopleWorld(testDatabase());
const SAMPLES = 9;

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;

// A password that is not looked at answers in a fifth of the time, so this holds on a busy machine too.
test('C30 an address that nobody has costs as much time as a wrong password', async () => {
  const { email } = await world.add('Ana Reyes', ['t1']);
  const gone = await world.add('Ben Cruz', ['t1']);
  await world.people.pool.query('update people.person set deactivated_at = now() where id = $1', [gone.id]);
  const invited = await world.add('Cora Lim', ['t1']);
  await world.people.pool.query('delete from people.account where person_id = $1', [invited.id]);
  const addresses = { known: email, gone: gone.email, invited: invited.email, nobody: 'nobody@leantech.example' };
  const times: Record<string, number[]> = { known: [], gone: [], invited: [], nobody: [] };
  for (let round = 0; round < SAMPLES; round++)
    for (const [who, address] of Object.entries(addresses)) {
      const from = performance.now();
      const body = { email: address, password: 'not-the-password-1' };
      expect((await world.browser().post('/api/v1/sign-in/password', body)).status).toBe(401);
      times[who]!.push(performance.now() - from);
    }
  for (const who of ['gone', 'invited', 'nobody'])
    expect(median(times[who]!) / median(times.known!), who).toBeGreaterThan(0.5);
});
