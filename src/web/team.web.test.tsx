import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Board, BoardPerson, Team } from '../people/desk-contract.ts';
import { FakeStream } from '../testing/fake-stream.ts';
import { openScreen } from './samples/open-screen.tsx';

const [ANA, BEN] = ['ana', 'ben'];

function person(id: string, name: string, more: Partial<BoardPerson> = {}): BoardPerson {
  const off = { presence: 'off', onUntil: null, pausedUntil: null, absentUntil: null, next: null } as const;
  return { id, name, ...off, ...more };
}
const here = { presence: 'here', onUntil: '2099-11-25T22:00:00Z' } as const;
const tomorrow = { startsAt: '2099-11-26T14:00:00Z', endsAt: '2099-11-26T22:00:00Z' };

function boardOf(people: BoardPerson[], open: Board['teams'][number]['open'] = []): Board {
  return { teams: [{ id: 'night', name: 'Night desk', lead: null, people, open }] };
}

const team: Team = {
  ...{ id: 'night', name: 'Night desk', zone: 'Asia/Manila', lead: { id: 'lea', name: 'Lea Leader' } },
  members: [{ id: ANA, name: 'Ana Reyes' }],
};
const account = { email: '', teams: [], state: 'active', zone: 'Asia/Manila', hasTwoFactor: false, lastSeen: null };
const people = [
  { ...account, id: ANA, name: 'Ana Reyes', roles: ['t1'] },
  { ...account, id: BEN, name: 'Ben Cruz', roles: ['t1'] },
  { ...account, id: 'lea', name: 'Lea Leader', roles: ['lead'] },
  { ...account, id: 'gone', name: 'Gina Gone', roles: ['lead'], state: 'deactivated' },
];

let board: Board;
let permissions: string[];
let sent: string[];
let answers: Record<string, () => Response>;
beforeEach(() => {
  vi.stubGlobal('EventSource', FakeStream);
  board = boardOf([person(ANA, 'Ana Reyes', here), person(BEN, 'Ben Cruz', { next: tomorrow })]);
  permissions = ['shifts.read', 'people.read', 'teams.change'];
  [sent, answers] = [[], {}];
  return () => vi.unstubAllGlobals();
});

const reads: Record<string, () => unknown> = {
  '/api/v1/me': () => ({ id: ANA, kind: 'person', name: 'Ana Reyes', roles: ['t1'], permissions, zone: 'Asia/Manila' }),
  '/api/v1/shifts/now': () => board,
  '/api/v1/teams': () => ({ teams: [team] }),
  '/api/v1/people': () => ({ people }),
};

async function answer(input: string | URL | Request, { method = 'GET', body }: RequestInit = {}): Promise<Response> {
  const { pathname } = new URL(String(input), 'http://hub.test');
  if (method === 'GET') return reads[pathname] ? Response.json(reads[pathname]()) : Response.json({}, { status: 404 });
  sent.push(`${method} ${pathname}${body ? ` ${String(body)}` : ''}`);
  return answers[pathname]?.() ?? new Response(null, { status: 204 });
}

async function visit(path: string) {
  await openScreen(path, answer);
}

const part = (title: string) => screen.getByRole('heading', { level: 3, name: title }).parentElement!;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const tell = (next: Board) => act(() => FakeStream.last.tell('board', next));

test('everybody stands in one place: on duty with until when, or next with when, on the named wall', async () => {
  await visit('/team');
  expect(part('On duty now').textContent).toBe('On duty nowAna Reyes youhereuntil 06:00');
  expect(part('Next').textContent).toBe('NextBen CruzThu 26 Nov, 22:00–06:00');
  expect(screen.getByText('Times are those of Asia/Manila')).toBeDefined();
});

test('what changes at the desk changes on the screen, without asking again', async () => {
  await visit('/team');
  const absent = { absentUntil: '2099-11-26T00:00:00Z', next: tomorrow };
  const open = [{ date: '2099-11-25', from: '2099-11-25T14:00:00Z', until: '2099-11-25T16:00:00Z', because: 'absent' }];
  await tell(boardOf([person(ANA, 'Ana Reyes', absent)], open as Board['teams'][number]['open']));
  expect(part('On duty now').textContent).toContain('Nobody is on duty');
  expect(part('Absent').textContent).toContain('Ana Reyes youabsent until Thu 26 Nov, 08:00');
  expect(screen.getByText(/22:00–24:00, absent/)).toBeDefined();
});

test('a lost connection is said, and what was known stays', async () => {
  await visit('/team');
  await tell(board);
  expect(screen.getByText('live')).toBeDefined();
  await act(() => FakeStream.last.break());
  expect(screen.getByText('connection lost, trying again')).toBeDefined();
  expect(part('On duty now').textContent).toContain('Ana Reyes');
});

test('a break can be taken by whoever is on duty, and ended', async () => {
  await visit('/team');
  press('15 min');
  await waitFor(() => expect(sent).toHaveLength(1));
  const until = Date.parse(JSON.parse(sent[0]!.split('/me/break ')[1]!).until);
  expect(Math.abs(until - Date.now() - 15 * 60_000)).toBeLessThan(5000);
  const paused = { ...here, presence: 'break', pausedUntil: '2099-11-25T15:00:00Z' } as const;
  await tell(boardOf([person(ANA, 'Ana Reyes', paused)]));
  expect(screen.getByText('You are on a break until 23:00.')).toBeDefined();
  press('I am back');
  await waitFor(() => expect(sent[1]).toBe('DELETE /api/v1/me/break'));
});

test('whoever is off duty is offered no break', async () => {
  board = boardOf([person(ANA, 'Ana Reyes', { next: tomorrow })]);
  await visit('/team');
  expect(screen.queryByRole('button', { name: '15 min' })).toBeNull();
});

test('who may not change teams sees them, and no button', async () => {
  permissions = ['people.read'];
  await visit('/teams');
  expect(screen.getByRole('list', { name: 'Members' }).textContent).toBe('Ana Reyes');
  const main = within(screen.getByRole('main'));
  expect(main.queryAllByRole('button')).toEqual([]);
});

test('taking somebody out says first what it ends', async () => {
  await visit('/teams');
  press('Remove Ana Reyes');
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/all later ones in this team end/)).toBeDefined();
  expect(sent).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Remove Ana Reyes' }));
  await waitFor(() => expect(sent).toEqual(['DELETE /api/v1/teams/night/members/ana']));
});

test('a name that is taken is told beside the name; only those who can lead are offered as leaders', async () => {
  const told = { status: 409, code: 'team/name-taken', detail: 'There is a team called Day.', remedy: 'Another name.' };
  answers['/api/v1/teams/night'] = () => Response.json(told, { status: 409 });
  await visit('/teams');
  press('Change');
  const dialog = within(screen.getByRole('dialog'));
  const leaders = within(dialog.getByLabelText('Team Leader')).getAllByRole('option');
  expect(leaders.map((it) => it.textContent)).toEqual(['Nobody', 'Lea Leader']);
  fireEvent.change(dialog.getByLabelText('Name'), { target: { value: 'Day' } });
  fireEvent.submit(screen.getByRole('dialog').querySelector('form')!);
  await dialog.findByText('There is a team called Day. Another name.');
  const name = dialog.getByLabelText<HTMLInputElement>('Name');
  expect([name.getAttribute('aria-invalid'), name.value]).toEqual(['true', 'Day']);
  expect(sent).toEqual(['PATCH /api/v1/teams/night {"name":"Day","lead":"lea","zone":"Asia/Manila"}']);
});
