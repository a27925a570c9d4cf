import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Import, ImportLook } from '../clients/import-contract.ts';
import { openScreen } from './samples/open-screen.tsx';

const ID = '01990000-0000-7000-8000-000000000001';
const read = { encoding: 'windows-1252', delimiter: ';', leftOut: [], rows: 3, badRows: 1 } as const;
const problem = { column: 'Zone', value: 'Mars', reason: 'There is no such zone.', remedy: 'Write Asia/Manila.' };
const bad = [{ line: 4, problems: [problem] }];
const look: ImportLook = {
  ...read,
  leftOut: [],
  companies: { made: 1, changed: 1, unchanged: 0 },
  removed: 3,
  removedRows: [
    { line: 2, class: 'password', document: 'KB-450', clause: 'P1', count: 2 },
    { line: 4, class: 'card number', document: 'KB-450', clause: 'P2', count: 1 },
  ],
  bad,
  changes: [
    { line: 2, company: 'Acme', isNew: true, changes: [{ column: 'Name', from: '', to: 'Acme' }] },
    { line: 3, company: 'Bolt', isNew: false, changes: [{ column: 'Place', from: 'Cebu City', to: 'Naga City' }] },
  ],
};
const run: Import = {
  ...read,
  leftOut: [],
  id: ID,
  state: 'running',
  by: 'Olga Manager',
  at: '2026-11-25T01:00:00.000Z',
  file: 'list.csv',
  companies: { made: 1, changed: 0, unchanged: 0 },
  all: 2,
  handled: 1,
  removed: 0,
};
const done: Import = { ...run, state: 'done', handled: 2, companies: { made: 1, changed: 1, unchanged: 0 } };
const refusal = {
  detail: 'A column is not known: "Mascot".',
  remedy: 'Rename it.',
  code: 'clients/import-unknown-columns',
};

let asked: { path: string; body: unknown }[];
let permissions: string[];
/** What the server answers, by the beginning of the address; a refusal with its status. */
let answers: Record<string, [status: number, body: unknown]>;
beforeEach(() => {
  asked = [];
  permissions = ['clients.import', 'clients.export'];
  answers = {
    '/companies/import/look': [200, look],
    '/companies/import?': [200, { id: ID }],
    [`/companies/imports/${ID}/bad-rows`]: [200, { rows: bad, total: 1 }],
    [`/companies/imports/${ID}`]: [200, run],
    '/companies/imports': [200, { imports: [] }],
  };
});

const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
  const path = String(input).replace(/^.*\/api\/v1/, '');
  if (init?.method === 'POST') asked.push({ path, body: init.body });
  if (path.startsWith('/me'))
    return Response.json({ id: ID, kind: 'person', name: 'Olga', roles: ['ops'], permissions });
  const [, [status, body]] = Object.entries(answers).find(([it]) => path.startsWith(it)) ?? ['', [404, {}]];
  return Response.json(body, { status });
};

const open = () => openScreen('/companies/import', fetch);
const paste = (text: string) =>
  fireEvent.change(screen.getByLabelText('Or paste it here'), { target: { value: text } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const seeIt = async () => {
  await open();
  paste('Name\nAcme\n');
  press('See what it would do');
  await screen.findByText('3 rows: 2 good, 1 bad.');
};

describe('a file', () => {
  test('can be made after what the screen says that it takes, with a template and an export', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Download a template' }).getAttribute('href')).toMatch(/template\.csv$/);
    expect(screen.getByRole('link', { name: /^Export all/ }).getAttribute('href')).toMatch(/export\.csv$/);
    const help = screen.getByText('Which columns it takes').closest('details')!;
    expect(within(help).getAllByRole('row', { hidden: true })).toHaveLength(26);
  });

  test('is not exported by whoever may not', async () => {
    permissions = ['clients.import'];
    await open();
    expect(screen.queryByRole('link', { name: /^Export all/ })).toBeNull();
  });

  test('that is not chosen is asked for, and nothing is sent', async () => {
    await open();
    press('See what it would do');
    expect(screen.getByText('No file is chosen and nothing is pasted.')).toBeTruthy();
    expect(asked).toEqual([]);
  });

  test('shows what it would do: counts, how it was read, what is removed, changes, bad rows', async () => {
    await seeIt();
    expect(screen.getByText(/^3 passwords, card numbers or keys are removed/)).toBeTruthy();
    expect(screen.getAllByText(/removed · KB-450/).map((it) => it.parentElement?.textContent)).toEqual([
      'Line 2: 2 × password removed · KB-450 P1',
      'Line 4: card number removed · KB-450 P2',
    ]);
    expect(screen.getByText('1 company new, 1 changed, 0 as they are.')).toBeTruthy();
    expect(screen.getByText(/^Read as Windows-1252, with semicolons/)).toBeTruthy();
    expect(screen.getByText('Cebu City → Naga City')).toBeTruthy();
    const row = screen.getByText('There is no such zone.').closest('tr')!;
    expect(
      within(row)
        .getAllByRole('cell')
        .map((it) => it.textContent),
    ).toEqual(['Line 4', 'Zone', 'Mars', 'There is no such zone. Write Asia/Manila.']);
    expect(asked.map((it) => it.path)).toEqual(['/companies/import/look?file=Pasted+text&unknown=refuse']);
  });

  test('that is refused says why, and what was pasted and ticked stays', async () => {
    answers['/companies/import/look'] = [422, refusal];
    await open();
    paste('Name,Mascot\nAcme,Dog\n');
    fireEvent.click(screen.getByRole('checkbox'));
    press('See what it would do');
    await screen.findByText('A column is not known: "Mascot".');
    expect((screen.getByLabelText('Or paste it here') as HTMLTextAreaElement).value).toContain('Mascot');
    expect((screen.getByRole('checkbox') as HTMLInputElement).checked).toBe(true);
    expect(asked[0]!.path).toContain('unknown=leave-out');
  });

  test('that changes nothing has no button to import it', async () => {
    answers['/companies/import/look'] = [
      200,
      { ...look, companies: { made: 0, changed: 0, unchanged: 2 }, changes: [] },
    ];
    await seeIt();
    expect(screen.getByText(/^There is nothing to import/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Import the/ })).toBeNull();
  });

  test('another one is looked at anew before it can be imported', async () => {
    await seeIt();
    fireEvent.change(screen.getByLabelText('Or paste it here'), { target: { value: 'Name\nOther\n' } });
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Import the/ })).toBeNull());
  });
});

describe('an import', () => {
  test('shows how far it is, then what came of it, with the rows that were left out', async () => {
    await seeIt();
    press('Import the 2 rows that are good');
    await screen.findByText('1 of 2 companies');
    expect(screen.getByText(/^You may leave this screen/)).toBeTruthy();
    answers[`/companies/imports/${ID}`] = [200, done];
    await screen.findByText(/^1 company new, 1 changed, 0 as they were. 1 row left out/, {}, { timeout: 3000 });
    expect(screen.getByRole('link', { name: /^Download the rows/ }).getAttribute('href')).toContain(
      `${ID}/bad-rows.csv`,
    );
    await screen.findByText('There is no such zone.');
    press('Import another file');
    expect(screen.getByRole('button', { name: 'See what it would do' })).toBeTruthy();
  });

  test('says out of which rows secrets were taken', async () => {
    answers[`/companies/imports/${ID}/removed`] = [200, { rows: look.removedRows }];
    answers[`/companies/imports/${ID}`] = [200, { ...done, removed: 3 }];
    await seeIt();
    press('Import the 2 rows that are good');
    expect((await screen.findByText(/^card number removed/)).parentElement?.textContent).toMatch(/^Line 4/);
  });

  test('that is refused at the last moment keeps what was seen and typed', async () => {
    await seeIt();
    answers['/companies/import?'] = [503, { detail: 'Two imports are running already.', remedy: 'Wait.' }];
    press('Import the 2 rows that are good');
    await screen.findByText('Two imports are running already.');
    expect(screen.getByText('3 rows: 2 good, 1 bad.')).toBeTruthy();
    expect((screen.getByLabelText('Or paste it here') as HTMLTextAreaElement).value).toBe('Name\nAcme\n');
  });

  test.each([
    ['done', /^1 company new/],
    ['interrupted', /^The hub stopped meanwhile/],
    ['failed', /^It could not go on/],
  ] as const)('that is %s stands under earlier imports', async (state, said) => {
    answers['/companies/imports'] = [200, { imports: [{ ...done, state }] }];
    await open();
    const row = screen.getByText('list.csv').closest('tr')!;
    expect(within(row).getByText('Olga Manager')).toBeTruthy();
    expect(within(row).getByText(said)).toBeTruthy();
    expect(within(row).getByRole('link', { name: /^Download/ })).toBeTruthy();
  });
});
