import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Roster, RosterShift, Swap } from '../people/desk-contract.ts';
import { openScreen } from './samples/open-screen.tsx';

const [ANA, BEN, TEAM] = ['ana', 'ben', 'night'];
const people = [
  { id: ANA, name: 'Ana Reyes' },
  { id: BEN, name: 'Ben Cruz' },
];
const dates = ['23', '24', '25', '26', '27', '28', '29'].map((it) => `2099-11-${it}`);
const line = { start: '22:00', end: '06:00', zone: 'Asia/Manila', days: [1], from: '2099-11-16', until: null };

function shift(person: string, day: string, more: Partial<RosterShift> = {}): RosterShift {
  const [startsAt, endsAt] = [`${day}T14:00:00Z`, `${day}T22:00:00Z`];
  const worked = [{ from: startsAt, until: endsAt }];
  return { rota: person, date: day, day, team: TEAM, person, takenFrom: null, startsAt, endsAt, worked, ...more };
}

const roster: Roster = {
  zone: 'Asia/Manila',
  today: '2099-11-25',
  days: dates.map((date) => ({ date, from: `${date}T00:00:00Z`, until: `${date}T23:00:00Z` })),
  teams: [
    {
      ...{ id: TEAM, name: 'Night desk', zone: 'Asia/Manila', lead: null, members: people, mayPlan: true },
      open: [{ date: dates[4]!, from: '2099-11-27T14:00:00Z', until: '2099-11-27T16:00:00Z', because: 'absent' }],
    },
  ],
  people,
  shifts: [
    shift(BEN, '2099-11-22'),
    shift(ANA, dates[2]!),
    shift(ANA, dates[3]!, { takenFrom: BEN }),
    shift(BEN, dates[4]!, { worked: [] }),
  ],
  rota: people.map(({ id }) => ({ ...line, id, person: id, team: TEAM })),
  absences: [],
};
const swap: Swap = {
  ...{ id: 'swap', rota: BEN, date: dates[5]!, team: { id: TEAM, name: 'Night desk' } },
  ...{ from: people[1]!, to: people[0]!, askedAt: '2099-11-20T00:00:00Z' },
  ...{ startsAt: '2099-11-28T14:00:00Z', endsAt: '2099-11-28T22:00:00Z' },
};
const me = {
  id: ANA,
  kind: 'person',
  name: 'Ana Reyes',
  roles: ['lead'],
  permissions: ['shifts.read'],
  zone: 'Asia/Manila',
};

/** What was sent, and how the server answers it. */
let sent: { method: string; path: string; body: unknown }[];
let answers: Record<string, () => Response>;
let swaps: Swap[];
let shown: Roster;
beforeEach(() => {
  sent = [];
  answers = {};
  swaps = [swap];
  shown = roster;
});

const reads: Record<string, () => unknown> = {
  '/api/v1/me': () => me,
  '/api/v1/shifts': () => shown,
  '/api/v1/swaps': () => ({ swaps }),
  '/api/v1/me/calendar': () => ({ madeAt: null }),
};

async function answer(input: string | URL | Request, { method = 'GET', body }: RequestInit = {}): Promise<Response> {
  const { pathname, search } = new URL(String(input), 'http://hub.test');
  if (method === 'GET') return reads[pathname] ? Response.json(reads[pathname]()) : Response.json({}, { status: 404 });
  sent.push({ method, path: pathname + search, body: body ? JSON.parse(String(body)) : undefined });
  return answers[pathname]?.() ?? new Response(null, { status: 204 });
}

async function visit(path = '/shifts?week=2099-11-25') {
  await openScreen(path, answer);
}

const refusal = (code: string, detail: string) => () =>
  Response.json({ status: 409, code, detail, remedy: 'Choose somebody else.' }, { status: 409 });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const rowOf = (name: RegExp) => screen.getByRole('rowheader', { name }).closest('tr')!;
const field = (name: string) => within(screen.getByRole('dialog')).getByLabelText(name) as HTMLInputElement;
const send = () => fireEvent.submit(screen.getByRole('dialog').querySelector('form')!);

test('the own row is marked and named; a shift taken over says whose it was, an absence that it is not worked', async () => {
  await visit();
  const mine = rowOf(/Ana Reyes you/);
  expect(mine.hasAttribute('data-mine')).toBe(true);
  expect(
    within(mine)
      .getAllByRole('button')
      .map((it) => it.textContent),
  ).toEqual(['22:00–06:00', '22:00–06:00for Ben Cruz']);
  const bens = rowOf(/^Ben Cruz/);
  expect(bens.hasAttribute('data-mine')).toBe(false);
  expect(within(bens).getByRole('button', { name: /Fri 27 Nov, 22:00–06:00, absent/ })).toBeDefined();
});

test('what began on the Sunday before stands on Monday, until when it goes', async () => {
  await visit();
  const monday = rowOf(/^Ben Cruz/).querySelector('td')!;
  expect(monday.dataset.day).toBe('Mon 23');
  expect(monday.textContent).toBe('until 06:00');
});

test('a stretch without anybody is told with its reason, in a row of its own', async () => {
  await visit();
  expect(rowOf(/^Nobody/).textContent).toContain('22:00–24:00absent');
});

test('the address says which week is shown, and leads to the ones beside it', async () => {
  await visit();
  const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect([href('Week before'), href('Week after')]).toEqual(['/shifts?week=2099-11-16', '/shifts?week=2099-11-30']);
  expect(screen.getByText('Times are those of Asia/Manila')).toBeDefined();
});

test('a plan that is refused keeps what was typed, and says why beside the field', async () => {
  answers['/api/v1/rota'] = refusal('shifts/clash', 'Ben Cruz works already.');
  await visit();
  press('Plan shifts');
  fireEvent.change(field('Who'), { target: { value: BEN } });
  fireEvent.change(field('Begins'), { target: { value: '23:15' } });
  send();
  await waitFor(() => expect(field('Who').getAttribute('aria-invalid')).toBe('true'));
  const told = document.getElementById(field('Who').getAttribute('aria-describedby')!);
  expect(told!.textContent).toBe('Ben Cruz works already. Choose somebody else.');
  expect([field('Who').value, field('Begins').value]).toEqual([BEN, '23:15']);
  expect(sent[0]!.body).toEqual({
    ...{ team: TEAM, person: BEN, days: [1, 2, 3, 4, 5], start: '23:15', end: '16:00' },
    ...{ from: '2099-11-25', until: null },
  });
});

test('a shift that is planned once has the same first and last day', async () => {
  await visit();
  press('Plan shifts');
  fireEvent.change(field('Who'), { target: { value: BEN } });
  fireEvent.change(field('How often'), { target: { value: 'once' } });
  send();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]!.body).toMatchObject({ from: '2099-11-25', until: '2099-11-25' });
  expect(sent[0]!.body).not.toHaveProperty('days');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('an absence is sent as the instants that the wall of the screen shows', async () => {
  await visit();
  press('Note an absence');
  fireEvent.change(field('From'), { target: { value: '2099-11-25T22:00' } });
  fireEvent.change(field('Until'), { target: { value: '2099-11-26T06:00' } });
  send();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]!.body).toEqual({
    ...{ person: ANA, reason: 'sick' },
    ...{ from: '2099-11-25T14:00:00.000Z', until: '2099-11-25T22:00:00.000Z' },
  });
});

test('only a shift of one’s own can be asked to be taken; a colleague of the team is asked', async () => {
  await visit();
  press(/^Ben Cruz, Fri 27 Nov/);
  expect(screen.queryByRole('button', { name: 'Ask somebody to take it' })).toBeNull();
  press('Close');
  press(/^Ana Reyes, Wed 25 Nov/);
  press('Ask somebody to take it');
  fireEvent.change(field('Whom'), { target: { value: BEN } });
  send();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({ method: 'POST', path: '/api/v1/swaps', body: { rota: ANA, date: dates[2], to: BEN } });
});

test('a question of a colleague is answered where it stands, and is gone then', async () => {
  answers['/api/v1/swaps/swap/answer'] = () => {
    swaps = [];
    return new Response(null, { status: 204 });
  };
  await visit();
  expect(screen.getByText('Ben Cruz asks you to take Sat 28 Nov, 22:00–06:00, Night desk.')).toBeDefined();
  press('Take the shift');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take the shift' })).toBeNull());
  expect(sent[0]!.body).toEqual({ answer: 'accepted' });
});

test('the address of the calendar is shown when it is made, and not when the screen is opened again', async () => {
  const url = 'https://hub.test/calendar/secret.ics';
  answers['/api/v1/me/calendar'] = () => Response.json({ url });
  await visit();
  press('Make the address');
  expect(await screen.findByText(url)).toBeDefined();
  cleanup();
  await visit();
  expect(screen.queryByText(url)).toBeNull();
});

test('a shift says by which line of the rota it is, with the zone of the line where the screen has another', async () => {
  await visit();
  press(/^Ana Reyes, Wed 25 Nov/);
  expect(screen.getByText('By the rota: Monday, 22:00–06:00, from Mon 16 Nov.')).toBeDefined();
  cleanup();
  shown = { ...roster, zone: 'Europe/Berlin' };
  await visit();
  press(/^Ana Reyes, Wed 25 Nov, 15:00–23:00/);
  expect(screen.getByText('By the rota: Monday, 22:00–06:00 (Asia/Manila), from Mon 16 Nov.')).toBeDefined();
});
