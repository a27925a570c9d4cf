import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { COMPANY, lineOf } from '../testing/ticket-answers.ts';
import { refused, ticketServer } from '../testing/ticket-server.ts';
import { openScreen } from './samples/open-screen.tsx';

const server = ticketServer();
const open = (path = '/tickets/new') => openScreen(path, server.fetch);
const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Open the ticket' }));

test('a company is found while one types, and its open tickets stand beside the form', async () => {
  server.list.tickets = [lineOf(7, { summary: 'Mail is slow' })];
  await open();
  expect(screen.getByText('Choose the company first.')).toBeDefined();
  type('Client company', 'visa');
  fireEvent.click(await screen.findByRole('option', { name: /Visayas Freight/ }));
  expect(field('Client company').value).toBe('Visayas Freight');
  expect(await screen.findByText('Mail is slow')).toBeDefined();
  expect(screen.getByRole('link', { name: 'SOP-7010 A2' })).toBeDefined();
});

test('an address can name the company, and its people can be chosen or a name be written', async () => {
  await open(`/tickets/new?company=${COMPANY}`);
  expect(field('Client company').value).toBe('Visayas Freight');
  await within(field('Contact')).findByRole('option', { name: 'Carla Uy, Head of IT' });
  expect(field('Their name')).toBeDefined();
  type('Contact', 'carla');
  expect(screen.queryByLabelText('Their name')).toBeNull();
});

test('the ticket is opened with what was entered, and a name on no record is written into its field', async () => {
  await open(`/tickets/new?company=${COMPANY}`);
  type('Their name', 'Rey at the gate');
  type('Summary', 'Gate scanner reads nothing since this morning');
  type('Contacted at', '2026-11-25T08:40');
  submit();
  await waitFor(() => expect(server.sent).toHaveLength(2));
  expect(server.sent[0]).toMatchObject({
    line: 'POST /tickets',
    body: {
      company: COMPANY,
      contact: null,
      channel: 'call',
      contactedAt: '2026-11-25T00:40:00.000Z',
      kind: 'incident',
    },
  });
  expect(server.sent[1]).toMatchObject({
    ...{ line: 'PATCH /tickets/INC-000001', ifMatch: '"9"' },
    body: { fields: { Contact: { text: 'Rey at the gate' } } },
  });
});

test('a refusal keeps everything, and the next press is the same opening', async () => {
  server.answers['POST /tickets'] = refused(422, 'The summary is too short (SOP-7010 D6).');
  await open();
  type('Summary', 'Broken');
  submit();
  expect(await screen.findByText(/The summary is too short/)).toBeDefined();
  expect(field('Summary').value).toBe('Broken');
  submit();
  await waitFor(() => expect(server.sent).toHaveLength(2));
  expect(server.sent[0]!.key).toBeDefined();
  expect(server.sent[1]!.key).toBe(server.sent[0]!.key);
});

test('another severity asks for its reason', async () => {
  await open();
  expect(screen.queryByLabelText('Why the severity is another')).toBeNull();
  type('Another severity', 'SEV1');
  expect(field('Why the severity is another').required).toBe(true);
});

test('a time that was changed can be set back to now', async () => {
  await open();
  expect(screen.getByText(/Now, in Asia\/Manila/)).toBeDefined();
  type('Contacted at', '2026-11-25T08:40');
  fireEvent.click(screen.getByRole('button', { name: 'Set it to now' }));
  expect(screen.getByText(/Now, in Asia\/Manila/)).toBeDefined();
});

test('a code is looked up as it is typed: its severity, category and what to do', async () => {
  const tree = (text: string) => ({ type: 'root', children: [{ type: 'text', value: text }] });
  server.reads['/codes/LT-3104'] = {
    ...{ kind: 'code', code: 'LT-3104', name: 'Replica behind primary', severity: 'SEV2', category: 'database' },
    ...{ document: 'KB-601', family: { digit: '3', title: 'Database', anchor: 'x' } },
    ...{ description: tree('Behind'), sees: tree('Stale'), actions: [tree('Run replica lag')] },
  };
  server.reads['/codes/LT-9998'] = { kind: 'unknown', code: 'LT-9998', document: 'KB-601', nearest: [] };
  await open();
  type('Error code', '3104');
  expect(await screen.findByText('Run replica lag')).toBeDefined();
  expect(screen.getByRole('link', { name: /LT-3104 Replica behind primary/ })).toBeDefined();
  expect(screen.getByRole('option', { name: 'As the code has it: database' })).toBeDefined();
  type('Error code', 'LT-9998');
  expect(await screen.findByText(/LT-9998 is not in the catalogue/)).toBeDefined();
});

test('one that goes on from another says so, and whether it is another problem', async () => {
  await open(`/tickets/new?company=${COMPANY}&follows=inc-3`);
  expect(screen.getByRole('link', { name: 'INC-000003' })).toBeDefined();
  fireEvent.click(screen.getByLabelText('It is another problem'));
  type('Summary', 'The scanner at the second gate reads nothing');
  submit();
  await waitFor(() => expect(server.sent).toHaveLength(1));
  expect(server.sent[0]).toMatchObject({
    line: 'POST /tickets/INC-000003/actions/open-a-linked-ticket',
    body: { company: COMPANY, isOtherProblem: true },
  });
});
