import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeStream } from '../testing/fake-stream.ts';
import { COMPANY, lineOf } from '../testing/ticket-answers.ts';
import { ticketServer } from '../testing/ticket-server.ts';
import { openScreen } from './samples/open-screen.tsx';

const server = ticketServer();
const open = (path = '/tickets') => openScreen(path, server.fetch);
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);
const live = () => act(() => FakeStream.last.tell('ready', {}));
const told = () => act(() => FakeStream.last.tell('ticket', { number: 'INC-000002', seq: 2 }));

test('each row says severity, number, summary, company, status and whose it is', async () => {
  server.list.tickets = [lineOf(1, { assignee: { id: 'ben', name: 'Ben Cruz' }, unanswered: 2 }), lineOf(2)];
  await open();
  const [first, second] = rows();
  for (const it of ['SEV2', 'INC-000001', 'Fault 1', 'Visayas Freight', 'open', '2 unanswered', 'Ben Cruz'])
    expect(first!.textContent).toContain(it);
  expect(second!.textContent).toContain('Nobody');
  expect(within(first!).getByRole('link').getAttribute('href')).toBe('/tickets/INC-000001');
});

test('views are links, and the address says which is shown, of which company', async () => {
  server.list.tickets = [lineOf(1)];
  await open(`/tickets?view=mine&company=${COMPANY}`);
  const views = within(screen.getByRole('navigation', { name: 'Views' })).getAllByRole('link');
  expect(views.map((it) => it.textContent)).toEqual([
    ...['Open', 'Mine', 'Unassigned', 'Waiting', 'Resolved', 'Documentation owed', 'All'],
  ]);
  expect(views.find((it) => it.ariaCurrent ?? it.getAttribute('aria-current'))?.textContent).toBe('Mine');
  expect(server.asked).toContain(`/tickets?view=mine&company=${COMPANY}`);
  expect(screen.getByText('Only tickets of Visayas Freight.')).toBeDefined();
});

test('whoever may not open a ticket is told who does, and whether to invite one', async () => {
  server.permissions = ['tickets.read', 'people.invite'];
  await open();
  expect(screen.getByText(/opened by engineers.* Invite one under People/)).toBeDefined();
  expect(screen.queryByText(/Press c/)).toBeNull();
});

test('the form of a new ticket stands empty for whoever may not open one', async () => {
  server.permissions = ['tickets.read'];
  await open('/tickets/new');
  expect(screen.getByText(/opened by engineers.* Ask one of them/)).toBeDefined();
  expect(screen.queryByText('Open already')).toBeNull();
});

test('a view with nothing in it says what to do', async () => {
  await open('/tickets?view=owed');
  expect(screen.getByText('You owe no documentation.')).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a row is brought up to date in its place, and what is new waits until it is asked for', async () => {
  server.list.tickets = [lineOf(1), lineOf(2)];
  await open();
  live();
  server.list.tickets = [lineOf(3), lineOf(2, { status: 'resolved', summary: 'Fault 2 anew' }), lineOf(1)];
  told();
  await screen.findByText('Fault 2 anew');
  expect(rows().map((it) => it.textContent?.match(/INC-\d+/)?.[0])).toEqual(['INC-000001', 'INC-000002']);
  fireEvent.click(screen.getByRole('button', { name: 'Show 1 new ticket' }));
  expect(rows().map((it) => it.textContent?.match(/INC-\d+/)?.[0])).toEqual(['INC-000003', 'INC-000002', 'INC-000001']);
});

test('a lost connection says so, and what happened meanwhile is read when it is back', async () => {
  server.list.tickets = [lineOf(1)];
  await open();
  live();
  expect(screen.getByText('live')).toBeDefined();
  act(() => FakeStream.last.break());
  expect(screen.getByText(/Connection lost/)).toBeDefined();
  const before = server.asked.length;
  act(() => FakeStream.last.tell('ready', {}));
  await waitFor(() => expect(server.asked.slice(before)).toContain('/tickets?view=open'));
});

test('j and k move through the rows', async () => {
  server.list.tickets = [lineOf(1), lineOf(2)];
  await open();
  const key = (name: string) => fireEvent.keyDown(document.body, { key: name });
  key('j');
  key('j');
  expect(document.activeElement?.textContent).toContain('INC-000002');
  key('k');
  expect(document.activeElement?.textContent).toContain('INC-000001');
});

test('whoever may not open tickets is not offered to', async () => {
  server.permissions = ['tickets.read'];
  await open();
  expect(within(screen.getByRole('main')).queryByRole('link', { name: 'New ticket' })).toBeNull();
});

test('the next page is a link to its address', async () => {
  server.list = { tickets: [lineOf(1)], next: `1764032400000000.${COMPANY}` };
  await open();
  expect(screen.getByRole('link', { name: 'Next page' }).getAttribute('href')).toContain('cursor=1764032400000000.');
});
