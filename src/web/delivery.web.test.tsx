import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Letter, LetterPage } from '../delivery/contract.ts';
import { openScreen } from './samples/open-screen.tsx';

const ID = '01990000-0000-7000-8000-00000000000';
const letter = (n: number, more: Partial<Letter>): Letter => ({
  ...{ id: `${ID}${n}`, template: 'invitation', recipient: `nr${n}@leantech.example`, state: 'sent', tries: 1 },
  ...{
    answer: '250 taken',
    writtenAt: '2026-11-25T01:00:00Z',
    triedAt: null,
    nextAt: null,
    endedAt: null,
    canReplay: false,
  },
  ...more,
});

let page: LetterPage;
let sent: string[];
let refusal: Response | undefined;
beforeEach(() => {
  page = { letters: [], next: null, relay: 'mail.example.com:587', from: 'Support <support@example.com>' };
  [sent, refusal] = [[], undefined];
});

const me = {
  id: 'ana',
  kind: 'person',
  name: 'Ana',
  roles: ['admin'],
  permissions: ['delivery.read', 'delivery.replay'],
};
async function answer(input: string | URL | Request, { method = 'GET', body }: RequestInit = {}): Promise<Response> {
  const { pathname, search } = new URL(String(input), 'http://hub.test');
  if (method !== 'GET') {
    sent.push(`${method} ${pathname}${body ? ` ${String(body)}` : ''}`);
    if (pathname === '/api/v1/links/look')
      return Response.json({ kind: 'sign-in', name: 'Cara Lim', email: 'cara@client.example' });
    if (pathname === '/api/v1/sign-in/link') return Response.json({ next: 'second-factor' });
    return refusal ?? new Response(null, { status: 204 });
  }
  if (pathname === '/api/v1/letters') sent.push(`GET ${search}`);
  const ways = { isSetUp: true, passkeys: false, mail: page.relay !== null, providers: [] };
  const reads: Record<string, unknown> = { '/api/v1/letters': page, '/api/v1/me': me, '/api/v1/sign-in': ways };
  return pathname in reads ? Response.json(reads[pathname]) : Response.json({}, { status: 404 });
}
const visit = (path: string) => openScreen(path, answer);
const rowOf = (n: number) => within(screen.getByText(`nr${n}@leantech.example`).closest('tr')!);

test('each letter stands with its state, tries, when it goes next and what the server said last', async () => {
  page.letters = [
    letter(1, { state: 'waiting', tries: 3, answer: '451 later', nextAt: '2026-11-25T02:00:00Z' }),
    letter(2, {
      state: 'dead',
      answer: '550 nobody',
      endedAt: '2026-11-25T01:00:00Z',
      canReplay: true,
      template: 'sign-in',
    }),
  ];
  await visit('/delivery');
  expect(screen.getByText('Mail goes to mail.example.com:587, from Support <support@example.com>.')).toBeDefined();
  for (const it of ['Waiting', '3 tries', '451 later', 'next try 25 November, 10:00'])
    expect(rowOf(1).getByText(it)).toBeDefined();
  for (const it of ['Dead', '1 try', '550 nobody', 'Sign-in link']) expect(rowOf(2).getByText(it)).toBeDefined();
  expect(rowOf(1).queryByRole('button')).toBeNull();
});

test('a dead letter is sent again or put aside, and the list is read anew', async () => {
  page.letters = [letter(1, { state: 'dead', canReplay: true }), letter(2, { state: 'dead', canReplay: true })];
  await visit('/delivery');
  sent = [];
  fireEvent.click(screen.getByRole('button', { name: 'Replay the letter to nr1@leantech.example' }));
  await screen.findByText('The letter is on its way again.');
  fireEvent.click(screen.getByRole('button', { name: 'Discard the letter to nr2@leantech.example' }));
  await screen.findByText('The letter was put aside.');
  await waitFor(() =>
    expect(sent.filter((it) => it.startsWith('POST'))).toEqual([
      `POST /api/v1/letters/${ID}1/replay`,
      `POST /api/v1/letters/${ID}2/discard`,
    ]),
  );
  expect(sent.filter((it) => it.startsWith('GET')).length).toBeGreaterThan(0);
});

test('what the server refuses is told; a letter whose link is over can be put aside only', async () => {
  page.letters = [letter(1, { state: 'dead', canReplay: false }), letter(2, { state: 'dead', canReplay: true })];
  await visit('/delivery');
  expect(rowOf(1).getByText('Its link is over: make a new one for the person.')).toBeDefined();
  expect(
    rowOf(1)
      .getAllByRole('button')
      .map((it) => it.textContent),
  ).toEqual(['Discard']);
  refusal = Response.json({ detail: 'This letter cannot be sent again.', remedy: 'Make a new link.' }, { status: 409 });
  fireEvent.click(rowOf(2).getByRole('button', { name: /Replay/ }));
  expect((await screen.findByText(/cannot be sent again/)).closest('[role=alert]')!.textContent).toContain(
    'Make a new link.',
  );
});

test('with nothing to show the screen says what to do; without a mail server it says how to set one', async () => {
  page.relay = page.from = null;
  await visit('/delivery');
  expect(screen.getByText('No letter was sent yet')).toBeDefined();
  expect(screen.getByText(/set SMTP_URL and MAIL_FROM/)).toBeDefined();
});

test('the address holds which letters are shown, and leads to the older ones', async () => {
  page = { ...page, letters: [letter(1, {})], next: `${ID}1` };
  await visit(`/delivery?state=dead&other=1`);
  expect(sent).toContain('GET ?state=dead');
  expect(screen.getByRole('link', { name: 'Older letters' }).getAttribute('href')).toBe(
    `/delivery?state=dead&before=${ID}1`,
  );
});

test('where mail is set up the sign-in page leads to a link by mail', async () => {
  await visit('/sign-in');
  const links = screen.getAllByRole('link').map((it) => it.getAttribute('href'));
  expect(links).toEqual(['/forgot', '/get-link']);
});

test('whoever forgot the password asks for a link, and is told the same whoever has the address', async () => {
  await visit('/forgot');
  fireEvent.change(screen.getByLabelText('Mail address'), { target: { value: 'ana@leantech.example' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send me a link' }));
  expect((await screen.findByText(/If ana@leantech.example belongs to somebody here/)).textContent).toContain(
    'on its way',
  );
  expect(sent).toEqual(['POST /api/v1/links/ask {"email":"ana@leantech.example","kind":"new-password"}']);
});

test('without mail the sign-in page says whom to ask', async () => {
  page.relay = null;
  await visit('/sign-in');
  expect(screen.queryByText('Forgot your password?')).toBeNull();
  expect(screen.getByText(/An Operations Manager or administrator makes a link/)).toBeDefined();
});

test('a link from mail signs in by a press, and asks for the second factor where there is one', async () => {
  location.hash = '#secret-secret-secret';
  await visit('/mail-link');
  await screen.findByText('Cara Lim, the link works once.');
  expect(sent).toEqual(['POST /api/v1/links/look {"link":"secret-secret-secret","kind":"sign-in"}']);
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('heading', { name: 'One more step' });
});
