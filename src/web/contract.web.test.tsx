import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ContractChecked, ContractView } from '../clients/contract-wire.ts';
import type { EffectiveSla } from '../sla/effective-contract.ts';
import { openScreen } from './samples/open-screen.tsx';
import { en } from './strings/en.ts';

const ID = '01990000-0000-7000-8000-000000000001';
const KEY = `hub.contract.${ID}.olga`;
const target = (Clause: string, Severity: string, Response: string) => ({
  Clause,
  Severity,
  Response,
  'Next response': '1 h',
  Update: '2 h',
  Resolution: '4 h',
  Calendar: '24x7',
  Meaning: 'Down.',
});
const form: NonNullable<ContractView['form']> = {
  title: 'Visayas Freight',
  summary: 'Agreed.',
  owner: 'Operations',
  from: '',
  until: '',
  zone: '',
  suspensions: 'close',
  supported: [{ clause: 'C1', text: 'Mail.' }],
  targets: [target('C2', 'SEV1', '10 min')],
  calendars: [],
  rules: [],
};
const standing: ContractView = {
  company: { id: ID, name: 'Visayas Freight', zone: 'Asia/Manila', place: '' },
  document: 'CT-visayas-freight',
  inForce: { source: 'THE SOURCE', hash: 'a'.repeat(64), edition: 2, since: '2026-11-25T01:00:00Z', dates: 'holds' },
  form,
  common: {
    document: 'KB-310',
    targets: [target('T1', 'SEV1', '15 min'), target('T2', 'SEV2', '30 min')],
    calendars: [],
    rules: [],
  },
  scheduled: [],
  changes: [
    {
      number: 2,
      author: 'Olga Manager',
      note: 'First',
      inForceFrom: '2026-11-25T01:00:00Z',
      state: 'in force',
      change: 'added',
      differences: [],
    },
  ],
};
const sound: ContractChecked = {
  source: 'WRITTEN',
  hash: 'b'.repeat(64),
  form,
  publishable: true,
  findings: [],
  against: 2,
  inForceHash: 'a'.repeat(64),
  differences: [
    {
      kind: 'clause changed',
      document: 'CT-visayas-freight',
      title: 'Visayas Freight',
      clause: 'C2',
      cells: [],
      words: 'CT-visayas-freight C2: Response 5 min, was 10 min',
    },
  ],
  warnings: [],
};

let view: ContractView;
let checked: ContractChecked;
let permissions: string[];
let sent: { path: string; body: Record<string, unknown> }[];
let refusal: object | undefined;
beforeEach(() => {
  view = structuredClone(standing);
  checked = structuredClone(sound);
  permissions = ['contracts.read', 'contracts.change'];
  sent = [];
  refusal = undefined;
  localStorage.clear();
});

const sla: EffectiveSla = {
  company: { id: ID, name: 'Visayas Freight' },
  at: '2026-11-25T01:00:00Z',
  edition: { number: 2, inForceFrom: '2026-11-25T01:00:00Z' },
  contract: {
    document: 'CT-visayas-freight',
    title: 'Visayas Freight',
    from: '2027-01-01',
    until: null,
    zone: 'Asia/Manila',
    suspensions: 'count',
    dates: 'holds',
    targets: 'targets',
    supported: [{ clause: 'C1', text: 'Mail.' }],
  },
  common: { document: 'KB-310', targets: 'targets' },
  targets: [
    {
      clause: 'Visayas Freight C2',
      document: 'CT-visayas-freight',
      anchor: 'C2',
      isOwn: true,
      inPlaceOf: 'KB-310 T1',
      cells: [
        { heading: 'Severity', text: 'SEV1', common: null },
        { heading: 'Response', text: '10 min', common: '15 min' },
      ],
    },
  ],
  calendars: [],
  rules: [],
};

async function answer(input: string | URL | Request, { method = 'GET', body }: RequestInit = {}): Promise<Response> {
  const path = new URL(String(input), 'http://hub.test').pathname.replace('/api/v1', '');
  if (method !== 'GET') {
    sent.push({ path, body: JSON.parse(String(body)) });
    if (path.endsWith('/check')) return Response.json(checked);
    if (refusal) return Response.json(refusal, { status: (refusal as { status: number }).status });
    return Response.json({ edition: 3, inForceFrom: '2026-11-25T02:00:00Z', differences: [], warnings: [] });
  }
  const reads: Record<string, unknown> = {
    '/me': { id: 'olga', kind: 'person', name: 'Olga Manager', roles: ['ops'], permissions, zone: 'Asia/Manila' },
    '/preview/watched': { folder: null },
    [`/companies/${ID}/contract`]: view,
    [`/companies/${ID}/sla`]: sla,
  };
  return path in reads ? Response.json(reads[path]) : Response.json({}, { status: 404 });
}

const visit = (what = 'contract') => openScreen(`/companies/${ID}/${what}`, answer as typeof fetch);
const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } });
const lastCheck = () =>
  sent.findLast((it) => it.path.endsWith('/check'))?.body as { form: typeof form; source: string };

describe('the form of a contract', () => {
  test('shows the common value through an empty cell, and beside one that differs', async () => {
    await visit();
    expect([cell('SEV2, Response').value, cell('SEV2, Response').placeholder]).toEqual(['', '30 min']);
    expect(cell('SEV1, Response').value).toBe('10 min');
    expect(screen.getByText('KB-310 T1: 15 min')).toBeDefined();
    expect(sent).toEqual([]);
  });

  test('is checked after a rest, with the text that it is written into, and tells the difference in words', async () => {
    await visit();
    type(cell('SEV1, Response'), '5 min');
    await screen.findByText('CT-visayas-freight C2: Response 5 min, was 10 min', {}, { timeout: 3000 });
    expect(lastCheck()).toMatchObject({
      source: 'THE SOURCE',
      form: { targets: [{ Response: '5 min' }, { Severity: 'SEV2' }] },
    });
    expect(screen.getByText('Nothing is in the way of publishing.')).toBeDefined();
  });

  test('has each problem beside its field: a cell, a date, a row, a clause; the rest stands above', async () => {
    const at = {
      severity: 'error',
      line: 9,
      column: 3,
      endLine: 9,
      endColumn: 5,
      file: 'CT-visayas-freight.md',
    } as const;
    const finding = (field: string | null, message: string) => ({ ...at, code: `x/${message}`, message, field });
    checked = {
      ...sound,
      publishable: false,
      findings: [
        finding('targets/0/Response', 'Too long.'),
        finding('until', 'Too early.'),
        finding('targets/1', 'Odd row.'),
        finding('supported/0/text', 'No such link.'),
        finding(null, 'Another document breaks.'),
      ],
    };
    await visit();
    type(cell('SEV1, Response'), '5 h');
    await screen.findByText('Too long.', {}, { timeout: 3000 });
    expect(cell('SEV1, Response').getAttribute('aria-invalid')).toBe('true');
    const described = cell('SEV1, Response').getAttribute('aria-describedby')!.split(' ');
    expect(described.map((it) => document.getElementById(it)?.textContent)).toContain('Too long.');
    expect(screen.getByLabelText('In force until').getAttribute('aria-invalid')).toBe('true');
    expect(within(screen.getByRole('row', { name: /SEV2/ })).getByText('Odd row.')).toBeDefined();
    expect(screen.getByLabelText('Clause C1').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Another document breaks.')).toBeDefined();
    expect(screen.getByText('5 things are in the way of publishing.')).toBeDefined();
  });

  test('keeps what was typed until it is discarded', async () => {
    await visit();
    type(cell('SEV1, Response'), '5 min');
    expect(JSON.parse(localStorage.getItem(KEY)!).form.targets[0].Response).toBe('5 min');
    fireEvent.click(screen.getByRole('button', { name: 'Discard draft' }));
    expect([cell('SEV1, Response').value, localStorage.getItem(KEY)]).toEqual(['10 min', null]);
  });

  test('takes up a draft that the browser kept', async () => {
    const kept = {
      mode: 'form',
      form: { ...form, owner: 'Sales' },
      base: 'x',
      text: 'x',
      started: 'a'.repeat(64),
      note: 'Why',
      when: '',
    };
    localStorage.setItem(KEY, JSON.stringify(kept));
    await visit();
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Owner').value).toBe('Sales'));
    expect(screen.getByLabelText<HTMLInputElement>('Why').value).toBe('Why');
  });

  test.each(['{', '{}', '{"mode":"form","text":"","base":"","form":{}}', '7'])(
    'leaves alone what is no draft of its own: %s',
    async (kept) => {
      localStorage.setItem(KEY, kept);
      await visit();
      expect(screen.getByLabelText<HTMLInputElement>('Owner').value).toBe('Operations');
      expect(screen.queryByText(/A draft that is not published/)).toBeNull();
    },
  );

  test('gains and loses calendars and clauses of prose', async () => {
    await visit();
    fireEvent.click(screen.getByRole('button', { name: 'Add a calendar' }));
    type(cell('new, Name'), 'freight');
    fireEvent.click(screen.getByRole('button', { name: 'Add a clause' }));
    type(screen.getByLabelText('New clause'), 'Printers.');
    await waitFor(() => expect(lastCheck()?.form.supported).toHaveLength(2), { timeout: 3000 });
    expect(lastCheck().form.calendars).toMatchObject([{ Name: 'freight' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove freight' }));
    await waitFor(() => expect(lastCheck().form.calendars).toEqual([]), { timeout: 3000 });
  });
});

describe('publishing a contract', () => {
  const publish = async (response = '5 min') => {
    await visit();
    type(cell('SEV1, Response'), response);
    type(screen.getByLabelText('Why'), 'Faster');
    fireEvent.submit(screen.getByRole('button', { name: 'Publish' }).closest('form')!);
  };
  const published = () => sent.find((it) => it.path.endsWith('/publish'))?.body;

  test('sends the form, what it started from, and why; then the draft is gone', async () => {
    await publish();
    await waitFor(() => expect(localStorage.getItem(KEY)).toBeNull());
    expect(published()).toMatchObject({ source: 'THE SOURCE', started: 'a'.repeat(64), note: 'Faster' });
    expect(published()).not.toHaveProperty('from');
  });

  test('is followed by a draft that starts from what was published', async () => {
    await visit();
    type(cell('SEV1, Response'), '5 min');
    type(screen.getByLabelText('Why'), 'Faster');
    view = { ...view, inForce: { ...view.inForce!, source: 'PUBLISHED', hash: 'e'.repeat(64), edition: 3 } };
    fireEvent.submit(screen.getByRole('button', { name: 'Publish' }).closest('form')!);
    await waitFor(() => expect(screen.queryByText(/A draft that is not published/)).toBeNull());
    type(cell('SEV1, Response'), '4 min');
    expect(JSON.parse(localStorage.getItem(KEY)!)).toMatchObject({ base: 'PUBLISHED', started: 'e'.repeat(64) });
    expect(screen.queryByText(/Somebody published another contract/)).toBeNull();
  });

  test('at a time sends that time of the company', async () => {
    await visit();
    type(screen.getByLabelText('Owner'), 'Sales');
    type(screen.getByLabelText('When'), 'later');
    type(screen.getByLabelText('At a time'), '2027-01-01T08:00');
    type(screen.getByLabelText('Why'), 'New year');
    fireEvent.submit(screen.getByRole('button', { name: 'Publish' }).closest('form')!);
    await waitFor(() => expect(published()).toMatchObject({ from: '2027-01-01T00:00:00.000Z' }));
  });

  test('that is refused keeps everything typed', async () => {
    refusal = { status: 422, code: 'contracts/not-sound', detail: 'It cannot be published.', remedy: 'Put it right.' };
    await publish('5 h');
    await screen.findByText('It cannot be published.');
    expect([cell('SEV1, Response').value, screen.getByLabelText<HTMLInputElement>('Why').value]).toEqual([
      '5 h',
      'Faster',
    ]);
  });

  test('over what somebody else published shows both, and goes on with either', async () => {
    refusal = { status: 409, code: 'contracts/changed-meanwhile', detail: 'Ana published edition 3.', remedy: 'Look.' };
    await visit();
    type(cell('SEV1, Response'), '5 min');
    type(screen.getByLabelText('Why'), 'Faster');
    view = {
      ...view,
      inForce: { ...view.inForce!, source: 'THEIRS', hash: 'c'.repeat(64), edition: 3 },
      form: { ...form, targets: [target('C2', 'SEV1', '7 min')] },
      changes: [{ ...view.changes[0]!, number: 3, author: 'Ana', note: 'Mine first', differences: sound.differences }],
    };
    fireEvent.submit(screen.getByRole('button', { name: 'Publish' }).closest('form')!);
    await screen.findByText('Somebody published another contract since you began.');
    expect(screen.getByText('Ana: Mine first')).toBeDefined();
    expect(cell('SEV1, Response').value).toBe('5 min');
    fireEvent.click(screen.getByRole('button', { name: 'Keep mine, over theirs' }));
    refusal = undefined;
    fireEvent.submit(screen.getByRole('button', { name: 'Publish' }).closest('form')!);
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ source: 'THEIRS', started: 'c'.repeat(64) }));
  });
});

test('what is scheduled is changed in its turn: from its own text, for its own moment', async () => {
  const later = { ...view.changes[0]!, number: 4, inForceFrom: '2027-01-01T00:00:00Z', state: 'scheduled' as const };
  view = { ...view, scheduled: [{ ...later, source: 'LATER', hash: 'd'.repeat(64) }] };
  await visit();
  fireEvent.click(screen.getByRole('button', { name: 'Change edition 4' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('CT-visayas-freight').value).toBe('LATER');
  expect(screen.getByLabelText<HTMLInputElement>('At a time').value).toBe('2027-01-01T08:00');
  expect(screen.queryByText(/Somebody published another contract/)).toBeNull();
  type(screen.getByLabelText('Why'), 'Again');
  fireEvent.submit(screen.getByRole('button', { name: 'Publish' }).closest('form')!);
  await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ source: 'LATER', started: 'd'.repeat(64) }));
});

test('the source is one click away, is checked as it is typed, and leads to each line', async () => {
  const at = {
    severity: 'error' as const,
    line: 2,
    column: 3,
    endLine: 2,
    endColumn: 5,
    file: 'CT-visayas-freight.md',
  };
  checked = {
    ...sound,
    form: null,
    publishable: false,
    findings: [{ ...at, code: 'x/y', message: 'Broken.', field: null }],
  };
  await visit();
  fireEvent.click(screen.getByRole('button', { name: 'Source' }));
  const area = screen.getByLabelText<HTMLTextAreaElement>('CT-visayas-freight');
  expect(area.value).toBe('THE SOURCE');
  type(area, 'one\ntwo three');
  await screen.findByText('Broken.', {}, { timeout: 3000 });
  expect(lastCheck()).toEqual({ source: 'one\ntwo three' });
  fireEvent.click(screen.getByRole('button', { name: 'line 2, column 3' }));
  expect([document.activeElement, area.selectionStart]).toEqual([area, 6]);
  // What no form can show stays a source.
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Form' }).disabled).toBe(true);
});

test('a contract that is read as a document says its days, which stand in none of its tables', () => {
  const days = { from: '2027-01-01', until: null, zone: null, suspensions: 'count' } as const;
  expect(en.documents.agreed(days)).toBe(
    'Holds from 1 January 2027 (days of Asia/Manila). Clocks run on in suspensions of work.',
  );
  expect(en.documents.agreed({ ...days, from: null, suspensions: 'close' })).toBe(
    'Holds without end. Clocks rest in suspensions of work.',
  );
});

test('who may only read sees what became of it, and no field', async () => {
  permissions = ['contracts.read'];
  await visit();
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(screen.getByText('First')).toBeDefined();
});

test('what holds for a client cites every row, and marks what is agreed by a word beside the common value', async () => {
  await visit('sla');
  const row = screen.getByRole('row', { name: /SEV1/ });
  expect(within(row).getByRole('link', { name: 'Visayas Freight C2' }).getAttribute('href')).toBe(
    '/documents/CT-visayas-freight#C2',
  );
  expect(row.textContent).toContain('10 minagreed; KB-310 T1 has 15 min');
  expect(
    screen.getByText(/from 1 January 2027 · days of Asia\/Manila · clocks run on in suspensions of work/),
  ).toBeDefined();
  expect(screen.getByRole('link', { name: 'When is this due?' }).getAttribute('href')).toBe(
    '/documents/CT-visayas-freight#targets',
  );
});
