import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FakeStream } from '../testing/fake-stream.ts';
import { entryOf, saidOf, ticketOf } from '../testing/ticket-answers.ts';
import { refused, ticketServer } from '../testing/ticket-server.ts';
import { openScreen } from './samples/open-screen.tsx';

const server = ticketServer();
const open = () => openScreen('/tickets/INC-000001', server.fetch);
const press = (name: string | RegExp, place: HTMLElement = document.body) =>
  fireEvent.click(within(place).getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const dialog = () => screen.getByRole('dialog');
const log = () => screen.getByRole('region', { name: 'Log' });
const told = () => act(() => FakeStream.last.tell('ticket', { number: 'INC-000001', seq: 9 }));
const conflicts = [
  { field: 'fields.Affected scope', from: null, to: 'Cebu and Bohol', by: 'Ben Cruz', at: '2026-11-25T01:30:00.000Z' },
];

describe('the heading', () => {
  test('says number, severity with its clause, status, company, and how the contact is reached', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Dispatch page stays empty');
    expect(screen.getByRole('button', { name: 'Copy INC-000001' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'KB-310 V4' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Visayas Freight' }).getAttribute('href')).toMatch(/^\/companies\//);
    expect(screen.getByRole('link', { name: '+63 917 123 4567' }).getAttribute('href')).toBe('tel:+639171234567');
  });
});

describe('the log', () => {
  test('tells what reached us, what went to the client and what is ours apart, in words', async () => {
    server.log = [saidOf(1, 'in', 'It is down'), saidOf(2, 'out', 'We look at it'), saidOf(3, 'internal', 'Disk full')];
    await open();
    const said = within(log()).getAllByRole('listitem');
    expect(said.map((it) => it.dataset.direction)).toEqual(['in', 'out', 'internal']);
    expect(said.map((it) => it.querySelector('strong')?.textContent)).toEqual([
      ...['Reached us', 'Message to the client', 'Internal note'],
    ]);
  });

  const masked = (more: object) => ({
    ...{ id: 'P4-1', class: 'government id', clause: { document: 'KB-450', clause: 'P4' }, start: 0, length: 9 },
    ...{ purposes: [{ clause: 'A3', purpose: 'To check who calls' }], waits: null },
    ...more,
  });
  const withMask = (more: object = {}) => {
    const body = { id: 'text-1', text: 'My id', erased: false, masked: [masked(more)] };
    server.log = [saidOf(1, 'in', 'My id', { texts: { body } })];
  };

  test('a masked value is shown once purpose and reason were sent, and says that this is on record', async () => {
    withMask();
    server.answers['POST /tickets/INC-000001/unmask'] = () =>
      Response.json({ value: '34-1234567-8', class: 'government id', event: 'e' });
    await open();
    press('Show the government id', log());
    fireEvent.change(within(dialog()).getByLabelText('Why'), { target: { value: 'They call again' } });
    press('Show the government id', dialog());
    await waitFor(() => expect(log().textContent).toContain('34-1234567-8 On record.'));
    expect(server.sent.at(-1)!.body).toEqual({
      ...{ text: 'text-1', mask: 'P4-1', purpose: 'A3', reason: 'They call again' },
    });
  });

  test('what was typed stays where the server refuses to show it', async () => {
    withMask();
    server.answers['POST /tickets/INC-000001/unmask'] = refused(403, 'Only for Tier 3 (KB-450 A3).');
    await open();
    press('Show the government id', log());
    fireEvent.change(within(dialog()).getByLabelText('Why'), { target: { value: 'They call again' } });
    press('Show the government id', dialog());
    await waitFor(() => expect(dialog().textContent).toContain('Only for Tier 3'));
    expect((within(dialog()).getByLabelText('Why') as HTMLTextAreaElement).value).toBe('They call again');
  });

  test('whoever may not see it, or has to wait, is told by which clause', async () => {
    withMask({ purposes: [] });
    await open();
    expect(log().textContent).toContain('Your role has no purpose for which the government id is shown. KB-450 P4');
    expect(within(log()).queryByRole('button', { name: /Show the/ })).toBeNull();
  });

  test('folds what is no interaction, and counts it', async () => {
    server.log = [
      entryOf(1, 'ticket.opened', { data: { severity: 'SEV2', channel: 'mail' } }),
      entryOf(2, 'ticket.deleted'),
    ];
    await open();
    expect(log().querySelector('summary')?.textContent).toMatch(/Opened with SEV2, by mail\s*and 1 more/);
  });

  test('shows a correction with its reason, and the first version is still there', async () => {
    const reason = { id: 't', text: 'Another client', erased: false };
    server.log = [
      saidOf(1, 'in', 'Wrong words', { corrected: { by: 'entry-2', void: true, occurredAt: '2026-11-25T01:01:00Z' } }),
      entryOf(2, 'event.corrected', { data: { of: 'entry-1', void: true, occurredAt: null }, texts: { reason } }),
    ];
    await open();
    expect(within(log()).getByText(/This did not happen.*Corrected by Ana Santos/s).textContent).toContain(
      'Another client',
    );
    const first = within(log()).getByText('What was entered first').closest('details')!;
    expect(first.textContent).toContain('Wrong words');
  });

  test('tells erased words as erased, and a mark with its clause', async () => {
    server.log = [saidOf(1, 'in', null), saidOf(2, 'in', 'It is [password removed · KB-450 P1].')];
    await open();
    expect(within(log()).getByText(/erased for good/)).toBeDefined();
    expect(within(log()).getByRole('link', { name: 'KB-450 P1' })).toBeDefined();
    expect(log().textContent).toContain('password removed');
  });

  test('says that nobody answered a call', async () => {
    const data = { direction: 'out', channel: 'call', automatic: false, from: 'client', contact: null, reached: false };
    server.log = [entryOf(1, 'interaction.recorded', { data })];
    await open();
    expect(within(log()).getByText('Nobody answered.')).toBeDefined();
  });

  test('a message that waits for an answer can be marked as needing none, with a reason', async () => {
    server.log = [saidOf(1, 'in', 'Thank you'), saidOf(2, 'in', 'It is down')];
    server.ticket = ticketOf({ unanswered: ['entry-1'] });
    await open();
    expect(within(log()).getAllByText(/waits for an answer/)).toHaveLength(1);
    press('No reply needed');
    type('Why', 'A thank-you');
    press('No reply needed', dialog());
    await waitFor(() => expect(server.sent[0]?.body).toEqual({ of: 'entry-1', reason: 'A thank-you' }));
  });

  test('an entry is put right with a reason', async () => {
    server.log = [saidOf(1, 'internal', 'Disk full')];
    await open();
    press('Correct entry 1');
    type('Why', 'It was another server');
    press('Correct the entry', dialog());
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]).toMatchObject({
      line: 'POST /tickets/INC-000001/corrections',
      body: { of: 'entry-1', void: true, occurredAt: null, reason: 'It was another server' },
    });
  });
});

describe('what one adds', () => {
  test('the button says whether it is a message or a note', async () => {
    await open();
    expect(screen.getByRole('button', { name: 'Add message to the client' })).toBeDefined();
    fireEvent.click(screen.getByLabelText('Internal note'));
    expect(screen.queryByRole('button', { name: 'Add message to the client' })).toBeNull();
    type('Note; the client never sees it', 'Disk full');
    press('Add internal note');
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]).toMatchObject({
      line: 'POST /tickets/INC-000001/interactions',
      body: { direction: 'internal', text: 'Disk full' },
    });
  });

  test('what was removed is said after it is sent', async () => {
    const removed = [{ field: 'text', class: 'password', document: 'KB-450', clause: 'P1', treatment: 'redact' }];
    server.answers['POST /tickets/INC-000001/interactions'] = () => Response.json({ version: 5, removed });
    await open();
    type('Message, as the client reads it', 'Your password');
    press('Add message to the client');
    expect(await screen.findByText(/A password was removed from it/)).toBeDefined();
  });

  test('a refusal keeps what was typed, and the next try is the same one', async () => {
    server.answers['POST /tickets/INC-000001/interactions'] = refused(409, 'It is closed (SOP-7010 L31).');
    await open();
    type('Message, as the client reads it', 'Hello');
    press('Add message to the client');
    const alert = (await screen.findByText(/It is closed/)).closest('[role="alert"]') as HTMLElement;
    expect(within(alert).getByRole('link', { name: 'SOP-7010 L31' })).toBeDefined();
    expect((screen.getByLabelText('Message, as the client reads it') as HTMLTextAreaElement).value).toBe('Hello');
    press('Add message to the client');
    await waitFor(() => expect(server.sent).toHaveLength(2));
    expect(server.sent[0]!.key).toMatch(/^[0-9a-f]{32}$/);
    expect(server.sent[1]!.key).toBe(server.sent[0]!.key);
  });

  test('each kind keeps its own words, and what others write takes none of them', async () => {
    await open();
    type('Message, as the client reads it', 'To the client');
    fireEvent.click(screen.getByLabelText('Internal note'));
    type('Note; the client never sees it', 'Among us');
    server.log = [saidOf(9, 'in', 'Something new')];
    told();
    await screen.findByText('Something new');
    expect((screen.getByLabelText('Note; the client never sees it') as HTMLTextAreaElement).value).toBe('Among us');
  });

  test('what came by Viber has to say when', async () => {
    await open();
    fireEvent.click(screen.getByLabelText('What reached us'));
    expect((screen.getByLabelText('When') as HTMLInputElement).required).toBe(true);
    fireEvent.change(screen.getByLabelText('Channel'), { target: { value: 'mail' } });
    expect((screen.getByLabelText('When') as HTMLInputElement).required).toBe(false);
  });

  test('r writes to the client and n a note', async () => {
    await open();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(screen.getByLabelText('Note; the client never sees it')).toBe(document.activeElement);
    (document.activeElement as HTMLElement).blur();
    fireEvent.keyDown(document.body, { key: 'r' });
    expect(screen.getByLabelText('Message, as the client reads it')).toBe(document.activeElement);
  });
});

describe('the documentation', () => {
  test('says what is missing with its clause, how much, and what is owed until when', async () => {
    const { documentation } = ticketOf();
    const owed = { due: '2026-11-25T02:00:00.000Z', owner: 'ana' };
    server.ticket = ticketOf({
      documentation: { ...documentation!, owed },
      resolvedOwner: { id: 'ana', name: 'Ana Santos' },
    });
    await open();
    const part = screen.getByRole('region', { name: /Documentation/ });
    expect(part.textContent).toContain('71 %');
    expect(part.textContent).toContain('1 required field is missing.');
    expect(within(part).getByText('missing').closest('li')?.textContent).toContain('D7');
    expect(part.textContent).toMatch(/Owed by Ana Santos until .*10:00/);
    expect(part.textContent).not.toContain('What was done');
    press('Show 1 that is not required now', part);
    expect(part.textContent).toContain('What was done');
  });

  test('a field is written on the version that was on the screen when it was opened', async () => {
    await open();
    press('Write Affected scope');
    server.ticket = ticketOf({ version: 7 });
    server.log = [saidOf(8, 'in', 'Meanwhile')];
    told();
    await screen.findByText('Meanwhile');
    type('Affected scope', 'All of Cebu');
    press('Save');
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]).toMatchObject({
      ...{ line: 'PATCH /tickets/INC-000001', ifMatch: '"4"' },
      body: { fields: { 'Affected scope': { text: 'All of Cebu' } } },
    });
  });

  test('a conflict shows both sides; keeping mine saves over what is there now', async () => {
    server.answers['PATCH /tickets/INC-000001'] = refused(409, 'Changed by Ben Cruz.', { conflicts });
    await open();
    press('Write Affected scope');
    type('Affected scope', 'All of Cebu');
    server.ticket = ticketOf({ version: 8 });
    press('Save');
    const both = (await screen.findByText(/^Ben Cruz wrote/)).closest('[role="alert"]') as HTMLElement;
    expect(both.textContent).toContain('Cebu and Bohol');
    expect(both.textContent).toContain('All of Cebu');
    delete server.answers['PATCH /tickets/INC-000001'];
    press('Keep mine', both);
    await waitFor(() => expect(server.sent.map((it) => it.ifMatch)).toEqual(['"4"', '"8"']));
    await waitFor(() => expect(screen.queryByLabelText('Affected scope')).toBeNull());
  });

  test('taking theirs leaves the field as the other wrote it, and sends nothing', async () => {
    server.answers['PATCH /tickets/INC-000001'] = refused(409, 'Changed by Ben Cruz.', { conflicts });
    await open();
    press('Write Affected scope');
    type('Affected scope', 'All of Cebu');
    press('Save');
    press('Take theirs', (await screen.findByText(/^Ben Cruz wrote/)).closest('[role="alert"]') as HTMLElement);
    expect(screen.queryByLabelText('Affected scope')).toBeNull();
    expect(server.sent).toHaveLength(1);
  });
});

describe('the actions', () => {
  test('what cannot be done says why, with the clause, and what closing lacks', async () => {
    await open();
    const part = screen.getByRole('region', { name: 'Actions' });
    expect(
      within(part)
        .getAllByRole('button')
        .map((it) => it.textContent),
    ).toEqual(['Resolve']);
    const [close, accept] = within(part).getAllByRole('listitem');
    expect(close!.textContent).toContain('Needs: documentation is complete. SOP-7010 L31');
    expect(close!.textContent).toContain('Affected scope D7');
    expect(accept!.textContent).toContain('is for Tier 2, Tier 3. SOP-7010 L22');
  });

  test('an action asks for what it carries, and a refusal names its clause', async () => {
    server.answers['POST /tickets/INC-000001/actions/resolve'] = refused(
      422,
      'What was done is missing (SOP-7010 L9).',
    );
    await open();
    press('Resolve');
    expect(dialog().textContent).toContain('The client sees: "We believe it."');
    press('Resolve', dialog());
    expect(await within(dialog()).findByText(/What was done is missing/)).toBeDefined();
    delete server.answers['POST /tickets/INC-000001/actions/resolve'];
    type('What was done', 'Restarted it');
    press('Resolve', dialog());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent.at(-1)!.body).toEqual({ work: 'Restarted it' });
  });
});

describe('about it', () => {
  test('it is assigned in one press, to me, somebody or nobody', async () => {
    await open();
    const choice = screen.getByLabelText('Assign to');
    expect(
      within(choice)
        .getAllByRole('option')
        .map((it) => it.textContent),
    ).toEqual([...['Nobody', 'Ana Santos (me)', 'Ben Cruz']]);
    fireEvent.change(choice, { target: { value: 'ben' } });
    await waitFor(() => expect(server.sent[0]).toMatchObject({ ifMatch: '"4"', body: { assignee: 'ben' } }));
  });

  test('a tag is written as tags are, and taken off', async () => {
    server.ticket = ticketOf({ tags: ['cebu'] });
    await open();
    type('Add a tag', 'Printer Fleet');
    fireEvent.submit(screen.getByLabelText('Add a tag').closest('form')!);
    await waitFor(() => expect(server.sent[0]!.body).toEqual({ tags: { add: ['printer-fleet'], remove: [] } }));
    press('Take the tag cebu off');
    await waitFor(() => expect(server.sent[1]!.body).toEqual({ tags: { add: [], remove: ['cebu'] } }));
  });

  test('deleting is offered to those who may, and can be undone', async () => {
    server.permissions.push('tickets.delete');
    await open();
    press('Delete this ticket');
    press(await screen.findByText('Undo').then(() => 'Undo'));
    await waitFor(() =>
      expect(server.sent.map((it) => it.line)).toEqual([
        'DELETE /tickets/INC-000001',
        'POST /tickets/INC-000001/restore',
      ]),
    );
  });

  test('whoever only reads is offered nothing that writes', async () => {
    server.permissions = ['tickets.read', 'clients.read', 'people.read'];
    server.log = [saidOf(1, 'in', 'It is down')];
    await open();
    for (const name of [/^Correct/, /^Add/, /^Write/, /^Change/, 'Resolve', 'Delete this ticket'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

describe('files', () => {
  const name = { id: 'n', text: 'dispatch.log', erased: false };
  const attachment = { event: 'entry-5', name, size: 2048, type: 'text/plain', from: 'client' } as const;

  test('a file is saved by a link to the route that never shows it', async () => {
    server.ticket = ticketOf({ attachments: [attachment] });
    await open();
    const link = screen.getByRole('link', { name: 'dispatch.log' });
    expect(link.getAttribute('href')).toBe('/api/v1/tickets/INC-000001/attachments/entry-5');
    expect(link.hasAttribute('download')).toBe(true);
    expect(link.closest('li')?.textContent).toContain('2 KiB, from the client');
  });
});

test('from a ticket that is over one opens another that goes on from it', async () => {
  server.ticket = ticketOf({ status: 'closed' });
  await open();
  const link = screen.getByRole('link', { name: 'Open a ticket that goes on from this one' });
  expect(link.getAttribute('href')).toMatch(/^\/tickets\/new\?company=.*&follows=INC-000001$/);
});

test('a restricted ticket shows its reporter what they wrote, whom to connect to, and takes more', async () => {
  const { id, number, openedAt, openedBy } = ticketOf();
  const own = [saidOf(1, 'in', 'My own words')];
  server.ticket = {
    ...{ view: 'narrow', id, number, status: 'escalated', openedAt, openedBy, restricted: true },
    connectTo: 'Tier 3',
    own,
  };
  await open();
  expect(screen.getByText(/Connect the client to Tier 3/)).toBeDefined();
  expect(screen.getByText('My own words')).toBeDefined();
  type('Add to it', 'They called again');
  press('Add internal note');
  await waitFor(() => expect(server.sent[0]!.body).toEqual({ direction: 'internal', text: 'They called again' }));
});
