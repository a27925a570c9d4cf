import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Notice, Said } from '../delivery/inbox-contract.ts';
import { saidWords } from '../delivery/ui/inbox/said-words.ts';
import { FakeStream } from '../testing/fake-stream.ts';
import { openScreen } from './samples/open-screen.tsx';
import { en } from './strings/en.ts';

const line = (id: string, said: Said, seenAt: string | null = null): Notice => ({
  id,
  said,
  href: '/shifts',
  at: '2026-11-25T01:00:00Z',
  seenAt,
});
const asked: Said = { template: 'swap-asked', fields: { by: 'Ana Reyes', date: '2026-12-01' } };
const edition: Said = { template: 'edition', fields: { number: 4, documents: 1, from: '2026-11-25T16:30:00Z' } };

let notices: Notice[];
let next: string | null;
let zone: string;
let permissions: string[];
let sent: string[];
let refusal: (() => Response) | undefined;
beforeEach(() => {
  vi.stubGlobal('EventSource', FakeStream);
  notices = [line('n2', asked), line('n1', edition, '2026-11-25T02:00:00Z')];
  [next, zone, permissions, sent, refusal] = [null, 'Asia/Manila', ['inbox.read', 'inbox.mark'], [], undefined];
  return () => vi.unstubAllGlobals();
});

const unread = () => ({ unread: notices.filter((it) => !it.seenAt).length, newest: notices[0]?.id ?? null });
const reads: Record<string, () => unknown> = {
  '/api/v1/me': () => ({ id: 'ben', kind: 'person', name: 'Ben Cruz', roles: ['t1'], permissions, zone }),
  '/api/v1/inbox': () => ({ notices, next }),
  '/api/v1/inbox/unread': unread,
};

async function answer(input: string | URL | Request, { method = 'GET', body }: RequestInit = {}): Promise<Response> {
  const { pathname } = new URL(String(input), 'http://hub.test');
  if (method === 'GET') return reads[pathname] ? Response.json(reads[pathname]()) : Response.json({}, { status: 404 });
  sent.push(`${method} ${pathname}${body ? ` ${String(body)}` : ''}`);
  if (refusal) return refusal();
  notices = notices.map((it) => ({ ...it, seenAt: it.seenAt ?? '2026-11-25T03:00:00Z' }));
  return new Response(null, { status: 204 });
}

const open = (path = '/inbox') => openScreen(path, answer);
const bells = () => screen.getAllByRole('link', { name: /^Inbox/ }).map((it) => it.getAttribute('aria-label'));

test('each line says what happened and when, leads there, and says to ears that it is unread', async () => {
  await open();
  const rows = within(screen.getByRole('main')).getAllByRole('listitem');
  expect(rows.map((it) => it.textContent)).toEqual([
    expect.stringMatching(/^Unread: Ana Reyes asks you to take their shift on Tuesday,? 1 December25 November.*09:00$/),
    expect.stringMatching(/^Edition 4 with 1 document changed holds from 26 November.*00:30.*09:00$/),
  ]);
  expect(within(rows[0]!).getByRole('link').getAttribute('href')).toBe('/shifts');
  expect(bells()).toContain('Inbox, 1 unread');
});

test('times stand on the wall clock of whoever reads', async () => {
  zone = 'Europe/Berlin';
  await open();
  const [row] = within(screen.getByRole('main')).getAllByRole('listitem');
  expect(row!.textContent).toMatch(/02:00/);
});

test('all are marked as seen, up to what is on the screen, and the bell is quiet then', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Mark all as seen' }));
  await waitFor(() => expect(bells()).not.toContain('Inbox, 1 unread'));
  expect(sent).toEqual(['POST /api/v1/inbox/seen {"newest":"n2"}']);
  expect(screen.queryByRole('button', { name: 'Mark all as seen' })).toBeNull();
});

test('whoever follows a line has seen it; one that was seen is not marked again', async () => {
  await open();
  const links = within(screen.getByRole('main')).getAllByRole('link');
  fireEvent.click(links[1]!);
  fireEvent.click(links[0]!);
  await waitFor(() => expect(sent).toEqual(['POST /api/v1/inbox/n2/seen']));
});

test('what the server refuses is told, and the lines stay', async () => {
  refusal = () => Response.json({ detail: 'Not now.', remedy: 'Try again.', code: 'x' }, { status: 503 });
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Mark all as seen' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Not now. *Try again/);
  expect(bells()).toContain('Inbox, 1 unread');
});

test('an empty inbox says what it would hold; a long one leads to what is older', async () => {
  next = 'n1';
  await open();
  expect(screen.getByRole('link', { name: 'Older' }).getAttribute('href')).toBe('/inbox?before=n1');
});

test('an empty inbox says what it would hold', async () => {
  notices = [];
  await open();
  expect(screen.getByText('Nothing waits for you')).toBeTruthy();
  expect(bells()).toContain('Inbox');
  expect(screen.queryByRole('button', { name: 'Mark all as seen' })).toBeNull();
});

test('U29 what comes while the screen is open is counted and listed, and so is what was seen elsewhere', async () => {
  await open();
  expect(FakeStream.last.address).toBe('/api/v1/inbox/events');
  notices = [line('n3', { template: 'joined', fields: { who: 'Nina Ocampo', person: 'nina' } }), ...notices];
  act(() => FakeStream.last.tell('unread', unread()));
  await screen.findByText(/Nina Ocampo, whom you invited/);
  expect(bells()).toContain('Inbox, 2 unread');
  notices = notices.map((it) => ({ ...it, seenAt: '2026-11-25T03:00:00Z' }));
  act(() => FakeStream.last.tell('unread', unread()));
  await waitFor(() => expect(bells()).toContain('Inbox'));
  expect(screen.queryByText('Unread:')).toBeNull();
});

test('a tab that is hidden holds no connection, and opens one when it is looked at', async () => {
  await open();
  const hide = (hidden: boolean) => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
  };
  const first = FakeStream.last;
  hide(true);
  expect(first.isClosed).toBe(true);
  hide(false);
  expect(FakeStream.last).not.toBe(first);
  vi.restoreAllMocks();
});

test('whoever has no inbox has no bell, and nothing is followed', async () => {
  permissions = [];
  FakeStream.last = undefined as unknown as FakeStream;
  await open();
  expect(screen.queryAllByRole('link', { name: /^Inbox/ })).toEqual([]);
  expect(FakeStream.last).toBeUndefined();
});

test('every template has words with each of its fields', () => {
  const by = 'Lea Ramos';
  const all: Said[] = [
    asked,
    edition,
    { template: 'swap-accepted', fields: { by, date: '2026-12-01' } },
    { template: 'swap-declined', fields: { by, date: '2026-12-01' } },
    { template: 'joined', fields: { who: by, person: 'x' } },
    { template: 'rota-added', fields: { by, team: 'Night', from: '2026-12-01' } },
    { template: 'rota-changed', fields: { by, team: 'Night', from: '2026-12-01' } },
    { template: 'rota-ended', fields: { by, team: 'Night', last: '2026-12-01' } },
    { template: 'absence-noted', fields: { by, from: '2026-12-01T00:00:00Z', until: '2026-12-02T00:00:00Z' } },
    { template: 'absence-ended', fields: { by, until: '2026-12-02T00:00:00Z' } },
    { template: 'letter-dead', fields: { letter: 'x' } },
  ];
  expect(new Set(all.map((it) => it.template)).size).toBe(Object.keys(en.inbox.lines).length);
  for (const said of all) {
    const words = saidWords(said, en.inbox, en.kit.dates.moment);
    expect(words).toMatch(/^[A-Z][^.!]+$/);
    expect(words).not.toMatch(/undefined|Invalid/);
  }
});
