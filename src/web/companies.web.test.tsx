import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Company, CompanyList } from '../clients/company-contract.ts';
import { openScreen } from './samples/open-screen.tsx';

const ID = '01990000-0000-7000-8000-000000000001';
const registered = '2026-11-25T01:00:00.000Z';

const visayas: Company = {
  id: ID,
  slug: 'visayas-freight',
  name: 'Visayas Freight',
  number: 'C-1',
  place: 'Cebu City',
  zone: 'Asia/Manila',
  language: 'ceb',
  color: null,
  about: '',
  maintenance: '',
  supportedFrom: '2024-02-01',
  endedOn: null,
  state: 'supported',
  version: 3,
  regimes: [
    { regime: 'GDPR', applies: null, by: null, at: null },
    { regime: 'HIPAA', applies: true, by: 'Lea Leader', at: registered },
  ],
  sites: [{ id: 'site', version: 2, name: 'Pier 4', place: 'Cebu City', zone: 'Asia/Manila', address: '', room: '' }],
  contacts: [
    {
      id: 'mila',
      version: 1,
      name: 'Mila Tan',
      position: '',
      roles: [],
      language: null,
      site: null,
      access: 'none',
      ways: [{ kind: 'phone', value: '+639171234567', shown: '+63 917 123 4567', label: '', registered }],
    },
    {
      id: 'carla',
      version: 1,
      name: 'Carla Uy',
      position: 'Head of IT',
      roles: ['it officer'],
      language: 'en',
      site: 'site',
      access: 'active',
      ways: [{ kind: 'mail', value: 'carla@vf.example', label: 'Work', registered }],
    },
  ],
  servers: [],
  resetTools: [],
  stack: ['Database', 'Portal'],
  setUp: [
    { clause: 'U1', step: 'Contract', what: 'Agree', owner: 'ops', wanted: 'Signed contract', done: null },
    { clause: 'U8', step: 'Servers', what: 'Enter', owner: 't2', wanted: 'List', done: null },
  ],
  contract: null,
  phrase: null,
};
const line = { ...visayas, regimes: ['HIPAA' as const], contacts: 2, servers: 0 };
const lineOf = ({ id, slug, name, number, place, state, regimes, contacts, servers }: typeof line) => ({
  ...{ id, slug, name, number, place, state },
  ...{ regimes, contacts, servers },
});

let company: Company;
let list: CompanyList;
let me: { roles: string[]; permissions: string[] };
let sent: string[];
let answers: Record<string, () => Response>;
beforeEach(() => {
  company = structuredClone(visayas);
  list = { companies: [lineOf(line)], total: 1, next: null };
  me = { roles: ['lead'], permissions: ['clients.read', 'clients.change', 'set-up.mark', 'servers.change'] };
  [sent, answers] = [[], {}];
  return () => vi.unstubAllGlobals();
});

async function answer(input: string | URL | Request, { method = 'GET', body }: RequestInit = {}): Promise<Response> {
  const { pathname, search } = new URL(String(input), 'http://hub.test');
  const path = pathname.replace('/api/v1', '');
  if (method !== 'GET') {
    sent.push(`${method} ${path}${body ? ` ${String(body)}` : ''}`);
    return answers[path]?.() ?? Response.json({ id: ID, version: 4 });
  }
  if (path === '/companies') sent.push(`GET ${path}${search}`);
  const reads: Record<string, unknown> = {
    '/me': { id: 'lea', kind: 'person', name: 'Lea Leader', zone: 'Asia/Manila', ...me },
    '/companies': list,
    [`/companies/${ID}`]: company,
  };
  return path in reads ? Response.json(reads[path]) : Response.json({}, { status: 404 });
}

const refusal = (code: string, detail: string) => Response.json({ code, detail, remedy: 'Do it.' }, { status: 409 });
const part = (name: string) => screen.getByRole('region', { name });
const press = (name: string, within_: HTMLElement = document.body) =>
  fireEvent.click(within(within_).getByRole('button', { name }));
const sheet = () => screen.getByRole('dialog');
const type = (label: string, value: string) =>
  fireEvent.change(within(sheet()).getByLabelText(label), { target: { value } });

describe('the list of client companies', () => {
  test('shows a line for each, with how many fit', async () => {
    await openScreen('/companies', answer);
    const cells = within(screen.getByRole('row', { name: /Visayas Freight/ })).getAllByRole('cell');
    const shown = ['Visayas Freight C-1', 'Cebu City', 'supported', 'HIPAA', '22 people', '00 servers'];
    expect(cells.map((it) => it.textContent)).toEqual(shown);
    expect(cells.map((it) => 'none' in it.dataset)).toEqual([false, false, false, false, false, true]);
    expect(screen.getByText('1 of 1')).toBeDefined();
  });

  test('names each column, and says which hold figures', async () => {
    await openScreen('/companies', answer);
    const headings = screen.getAllByRole('columnheader');
    expect(headings.map((it) => it.textContent)).toEqual([
      ...['Name', 'Place', 'Stands', 'Data regimes'],
      ...['People', 'Servers'],
    ]);
    expect(headings.filter((it) => 'number' in it.dataset)).toEqual(headings.slice(-2));
  });

  test('says how many people and servers there are, and marks where there are none for screens without headings', async () => {
    list.companies = [lineOf({ ...line, contacts: 1, servers: 1200 }), lineOf({ ...line, id: 'b', servers: 1 })];
    await openScreen('/companies', answer);
    for (const said of ['1 person', '1,200 servers', '2 people', '1 server'])
      expect(screen.getByText(said)).toBeDefined();
    expect(document.querySelectorAll('td[data-none]')).toHaveLength(0);
  });

  test('has what enters one company beside what brings in many, and neither for whoever may do neither', async () => {
    me.permissions.push('clients.import');
    await openScreen('/companies', answer);
    const link = screen.getByRole('link', { name: 'Import or export a list' });
    expect(within(link.parentElement!).getByRole('button', { name: 'Enter a company' })).toBeDefined();
    cleanup();
    me.permissions = ['clients.read'];
    await openScreen('/companies', answer);
    expect(screen.queryByRole('link', { name: 'Import or export a list' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Enter a company' })).toBeNull();
  });

  test('asks while one types, once for a word', async () => {
    await openScreen('/companies', answer);
    const field = screen.getByLabelText('Search');
    for (const value of ['v', 'vi', 'vis']) fireEvent.change(field, { target: { value } });
    await waitFor(() => expect(sent.at(-1)).toBe('GET /companies?q=vis'));
    expect(sent.filter((it) => it.startsWith('GET'))).toHaveLength(2);
  });

  test('says what to do where there is none at all, and where none fits', async () => {
    list = { companies: [], total: 0, next: null };
    await openScreen('/companies', answer);
    expect(screen.getByText(/Enter the first one/)).toBeDefined();
  });

  test('leads back to everything where nothing fits', async () => {
    list = { companies: [], total: 0, next: null };
    await openScreen('/companies?q=nobody', answer);
    const status = screen.getByText('No company fits.').closest('[role=status]') as HTMLElement;
    expect(within(status).getByRole('link').getAttribute('href')).toBe('/companies');
  });

  test('has its next page at an address of its own, with the question', async () => {
    list = { ...list, total: 90, next: ID };
    await openScreen('/companies?state=supported', answer);
    const next = screen.getByRole('link', { name: 'Next page' });
    expect(next.getAttribute('href')).toBe(`/companies?state=supported&after=${ID}`);
  });

  test('offers nothing to change to whoever may only read', async () => {
    me.permissions = ['clients.read'];
    await openScreen('/companies', answer);
    expect(screen.queryByRole('button', { name: 'Enter a company' })).toBeNull();
  });
});

describe('the page of a company', () => {
  test.each([
    ['People', 'KB-253 P3'],
    ['Servers', 'KB-253 U8'],
    ['Set-up', 'KB-253 W1'],
    ['Data regimes', 'KB-253 P9'],
    ['Self-service reset links', 'KB-253 R1'],
    ['Company phrase', 'KB-253 P7'],
  ])('%s cites %s, behind the sentence that says it', async (name, cite) => {
    await openScreen(`/companies/${ID}`, answer);
    const link = within(part(name)).getAllByRole('link', { name: cite })[0]!;
    expect(link.closest('p')?.textContent).toMatch(new RegExp(`\\. ${cite}$`));
    expect(link.getAttribute('href')).toBe(`/documents/${cite.replace(' ', '#')}`);
  });

  const visit = () => openScreen(`/companies/${ID}`, answer);

  test('puts whoever decides first, and names the roles that nobody has', async () => {
    await visit();
    const people = part('People');
    expect(
      within(people)
        .getAllByRole('listitem')
        .map((it) => it.textContent),
    ).toEqual([
      expect.stringMatching(/^Carla UyIT officer · Head of IT · Pier 4 · English/),
      expect.stringMatching(/^Mila TanStaff\+63 917 123 4567/),
    ]);
    expect(people.textContent).toContain('Not named yet: Deputy of the IT officer, Billing contact');
  });

  test('invites only whoever has a mail address', async () => {
    company.contacts[1]!.access = 'none';
    await visit();
    const people = part('People');
    expect(within(people).getByRole('button', { name: 'Invite to sign in: Carla Uy' })).toBeDefined();
    expect(within(people).queryByRole('button', { name: 'Invite to sign in: Mila Tan' })).toBeNull();
  });

  test('tells what is not known apart from what does not apply', async () => {
    me.permissions = ['clients.read'];
    await visit();
    expect(part('Data regimes').textContent).toContain('GDPRnot known');
    expect(part('Data regimes').textContent).toContain('HIPAAapplies Lea Leader');
  });

  test('establishes a regime with one choice', async () => {
    await visit();
    fireEvent.change(screen.getByLabelText('Whether GDPR applies'), { target: { value: 'false' } });
    await waitFor(() => expect(sent).toContain(`PUT /companies/${ID}/regimes {"regime":"GDPR","applies":false}`));
  });

  test('lets the owner of a step mark it, and leaves the others to theirs', async () => {
    me = { roles: ['t2'], permissions: ['clients.read', 'set-up.mark'] };
    await visit();
    expect(screen.queryByRole('button', { name: 'Done: Contract' })).toBeNull();
    press('Done: Servers');
    type('Evidence', 'List of 25 November');
    press('Done', sheet());
    await waitFor(() => expect(sent).toContain(`PUT /companies/${ID}/set-up/U8 {"evidence":"List of 25 November"}`));
  });

  test('says what was removed from the evidence before it was stored', async () => {
    const removed = [{ field: 'evidence', class: 'password', document: 'KB-450', clause: 'P1' }];
    answers[`/companies/${ID}/set-up/U1`] = () => Response.json({ removed });
    me.roles = ['ops'];
    await visit();
    press('Done: Contract');
    type('Evidence', 'The password is Manila2024!');
    press('Done', sheet());
    await screen.findByText('A password was removed · KB-450 P1');
  });

  test('sends a server with what runs on it', async () => {
    await visit();
    press('Add a server');
    type('Name of the server', ' VF-1 ');
    fireEvent.click(within(sheet()).getByLabelText('Portal'));
    press('Add a server', sheet());
    await waitFor(() => expect(sent.at(-1)).toContain('"name":"VF-1"'));
    expect(JSON.parse(sent.at(-1)!.replace(/^\S+ \S+ /, ''))).toMatchObject({ components: ['Portal'], site: null });
  });

  test('keeps a line of the form with what was typed when another line is removed', async () => {
    await visit();
    press('Change: Carla Uy');
    press('Add a number', sheet());
    const phones = within(sheet()).getAllByLabelText('Phone');
    fireEvent.change(phones[0]!, { target: { value: '0917 000 0000' } });
    press('Remove carla@vf.example', sheet());
    expect((within(sheet()).getByLabelText('Phone') as HTMLInputElement).value).toBe('0917 000 0000');
    press('Save', sheet());
    await waitFor(() => expect(sent.at(-1)).toContain('"ways":[{"kind":"phone","value":"0917 000 0000","label":""}]'));
  });

  test('puts a refusal beside its field, and keeps what was typed', async () => {
    answers[`/companies/${ID}/sites`] = () =>
      refusal('clients/name-taken', 'There is a site called Pier 4 already (name).');
    await visit();
    press('Add a site');
    type('Name of the site', 'pier 4');
    press('Add a site', sheet());
    const field = within(sheet()).getByLabelText('Name of the site') as HTMLInputElement;
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(field.value).toBe('pier 4');
  });

  test('shows what somebody else made of it meanwhile, and saves over that at the next press', async () => {
    await visit();
    press('Change: Pier 4');
    type('Address', 'Mine');
    answers[`/companies/${ID}/sites/site`] = () => {
      company.sites[0] = { ...company.sites[0]!, version: 3, address: 'Theirs' };
      return refusal('changed-meanwhile', 'Pier 4 was changed by somebody else meanwhile.');
    };
    press('Save', sheet());
    await waitFor(() => expect(sheet().textContent).toContain('Address is now: Theirs'));
    expect((within(sheet()).getByLabelText('Address') as HTMLInputElement).value).toBe('Mine');
    delete answers[`/companies/${ID}/sites/site`];
    press('Save', sheet());
    await waitFor(() => expect(sent.at(-1)).toContain('"version":3'));
    expect(sent.at(-1)).toContain('"address":"Mine"');
  });

  test('asks before it takes somebody away', async () => {
    answers[`/companies/${ID}/contacts/mila`] = () => new Response(null, { status: 204 });
    await visit();
    press('Remove Mila Tan');
    expect(sheet().textContent).toContain('can no longer sign in');
    expect(sent.filter((it) => it.startsWith('DELETE'))).toEqual([]);
    await act(async () => press('Remove Mila Tan', sheet()));
    expect(sent.at(-1)).toBe(`DELETE /companies/${ID}/contacts/mila`);
  });
});
