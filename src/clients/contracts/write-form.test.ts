import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSet } from '../../policy/compile.ts';
import { calendarRow, targetRow } from '../../testing/contract-rows.ts';
import { shippedRegistry as registry, shippedSources } from '../../testing/shipped-set.ts';
import type { ContractForm } from '../contract-form.ts';
import { formTables } from '../contract-tables.ts';
import { blankForm } from './blank-form.ts';
import { commonTables } from './common-tables.ts';
import { contractOf } from './contract-text.ts';
import { readForm } from './read-form.ts';
import { type WriteParts, writeForm } from './write-form.ts';

const { schemas } = registry;
const sources = shippedSources();
const common = commonTables(compileSet(sources, registry));
const id = 'CT-visayas-freight';
const blank = blankForm({ name: 'Visayas Freight', zone: 'Asia/Manila' });

const written = (form: ContractForm, more: Partial<WriteParts> = {}) =>
  writeForm({ id, source: '', form, used: [], schemas, common, ...more });
const read = (source: string) => readForm(contractOf(id, source)!, schemas)!;

const full: ContractForm = {
  ...blank,
  from: '2027-01-01',
  until: '2027-12-31',
  suspensions: 'count',
  supported: [
    { clause: '', text: 'The mail server and all workstations in Cebu.' },
    { clause: '', text: 'Printers, as [KB-253](KB-253.md) says.' },
  ],
  targets: [
    targetRow('SEV1', { Response: '10 min' }),
    targetRow('SEV2', {}),
    targetRow('SEV3', { Calendar: 'freight hours' }),
  ],
  calendars: [calendarRow('freight hours', { Closed: 'PH' })],
  rules: [],
};

/** What the compiler says of the shipped documents with this contract. */
function problems(source: string): string[] {
  const { diagnostics } = compileSet([...sources, { file: `${id}.md`, source }], registry);
  return diagnostics.map((it) => `${it.line}:${it.column} ${it.code}`);
}

/** Lines that only one of two texts has. */
function changed(before: string, after: string): [string[], string[]] {
  const [was, now] = [before.split('\n'), after.split('\n')];
  return [was.filter((it) => !now.includes(it)), now.filter((it) => !was.includes(it))];
}

describe('a contract that is new', () => {
  test('reads as if a careful person had written it, and compiles', async () => {
    const { source, clauses } = written(full);
    await expect(source).toMatchFileSnapshot('samples/CT-visayas-freight.md');
    expect(problems(source)).toEqual([]);
    expect(clauses).toEqual({ supported: ['C1', 'C2'], targets: ['C3', '', 'C4'], calendars: ['C5'], rules: [] });
  });

  test('that says nothing is only its title, and compiles too', () => {
    const { source } = written(blank);
    expect(problems(source)).toEqual([]);
    expect(read(source)).toEqual(blank);
  });

  test('takes what a row leaves open from the common documents', () => {
    expect(read(written(full).source).targets[0]).toEqual(
      targetRow('SEV1', {
        Clause: 'C3',
        Response: '10 min',
        'Next response': '15 min',
        Update: '30 min',
        Resolution: '4 h',
        Calendar: '24x7',
        Meaning: 'Critical. The client cannot work, or a service that all of it depends on is down.',
      }),
    );
  });

  test('writes the zone of its days only where it is not the usual one', () => {
    expect(written(blank).source).not.toContain('zone');
    const form = { ...blankForm({ name: 'Hudson', zone: 'America/New_York' }), from: '2027-01-01' };
    expect(written(form).source).toContain('from: 2027-01-01\nzone: America/New_York\n');
  });
});

describe('a contract that stands', () => {
  const { source } = written(full);
  const change = (edit: (form: ContractForm) => void, used: string[] = []) => {
    const form = structuredClone(read(source));
    edit(form);
    return written(form, { source, used });
  };

  test('written back as it was read is the same, byte for byte', () => {
    expect(written(read(source), { source }).source).toBe(source);
  });

  test('is changed in one line by one cell', () => {
    const after = change((it) => Object.assign(it.targets[0]!, { Response: '5 min' }));
    expect(changed(source, after.source).map((it) => it.length)).toEqual([1, 1]);
    expect(changed(source, after.source)[1][0]).toContain('| C3 | SEV1 | 5 min | 15 min |');
  });

  test('keeps the ids of its clauses; a new row gets one that nothing ever had', () => {
    const after = change(
      (it) => {
        it.supported.splice(0, 1);
        it.supported.push({ clause: '', text: 'Routers.' });
        it.targets.push(targetRow('SEV2', { Resolution: '6 h' }));
      },
      ['C1', 'C9', 'T77'],
    );
    expect(after.clauses.supported).toEqual(['C2', 'C10']);
    expect(read(after.source).targets.map((it) => [it.Clause, it.Severity])).toEqual([
      ['C3', 'SEV1'],
      ['C11', 'SEV2'],
      ['C4', 'SEV3'],
    ]);
    expect(problems(after.source)).toEqual([]);
  });

  test('loses a section with its last row, and gets it back in its place', () => {
    const without = change((it) => Object.assign(it, { targets: [] }));
    expect(without.source).not.toMatch(/targets/i);
    expect(problems(without.source)).toEqual([]);
    const again = written({ ...read(without.source), targets: [targetRow('SEV1', { Response: '5 min' })] }, without);
    expect(again.source.indexOf('## Targets')).toBeLessThan(again.source.indexOf('## Calendars'));
    expect(again.source.indexOf('## Targets')).toBeGreaterThan(again.source.indexOf('## What is supported'));
    expect(problems(again.source)).toEqual([]);
  });

  test('takes another title into its first heading too', () => {
    const after = change((it) => Object.assign(it, { title: 'Visayas Freight & Sons' }));
    expect(changed(source, after.source)[1]).toEqual(['title: Visayas Freight & Sons', '# Visayas Freight & Sons']);
  });

  test('drops its days when they are cleared', () => {
    const after = change((it) => void Object.assign(it, { from: '', until: '', suspensions: 'close' }));
    expect(changed(source, after.source)).toEqual([
      ['from: 2027-01-01', 'until: 2027-12-31', 'suspensions: count'],
      [],
    ]);
  });
});

describe('a contract written by hand', () => {
  const source = `---
id: CT-visayas-freight
title: Visayas Freight
summary: By hand.
category: contract
owner: Operations
enforces: { deal: sla-targets, own: calendars } # both
---

# Visayas Freight

A word of *welcome*.

## Deal

Before the table.

| clause | Calendar | Severity | Response | Next response | Update   | Resolution | Meaning         |
| ------ | -------- | -------- | -------- | ------------- | -------- | ---------- | --------------- |
| X1     | \`24x7\`   | SEV1     | 10 min   | 10 min        | 30 min   | 4 h        | **All** \\| down |

After it.

## Own

### X2 Freight hours

| Field | Value |
|---|---|
| Name | freight |
| Zone | Asia/Manila |
| Days | Mon-Sat |
| Hours | 07:00-19:00 |
| Closed | - |
| Also open | - |
| Standard day | - |

## Remarks

- **N1** Nothing else.
`;

  test('keeps everything beyond the form byte for byte', () => {
    expect(written(read(source), { source }).source).toBe(source);
  });

  test('changes a cell in a table that is lined up, with columns in its own order, and in a record', () => {
    const form = read(source);
    form.targets[0]!.Response = '5 min';
    form.calendars[0]!.Hours = '06:00-20:00';
    const after = written(form, { source }).source;
    expect(changed(source, after)[1]).toEqual([
      '| X1     | `24x7`   | SEV1     | 5 min    | 10 min        | 30 min   | 4 h        | **All** \\| down |',
      '| Hours | 06:00-20:00 |',
    ]);
  });

  test('gets a row in its own columns, and loses a record whole', () => {
    const form = read(source);
    form.targets.push(targetRow('SEV2', { Response: '20 min', Meaning: 'a | b' }));
    form.calendars = [];
    const after = written(form, { source }).source;
    expect(after).toContain('| C1     | 24x7     | SEV2     | 20 min   |');
    expect(after).toContain(String.raw`a \| b`);
    expect(after).toContain('enforces: { deal: sla-targets } # both');
    expect(after).not.toContain('Freight hours');
    expect(after).toContain('## Remarks\n\n- **N1** Nothing else.\n');
    expect(problems(after)).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const words = fc.oneof(
    fc.constantFrom(
      '15 min',
      '4 h',
      '-',
      'a | b',
      '*x*',
      '`',
      '[a](b)',
      '<b>',
      '\\',
      '  spaced  out ',
      'ñ',
      '# x',
      '~~a~~',
    ),
    fc.string({ maxLength: 12, unit: 'grapheme-ascii' }),
  );
  const row = (Severity: string) =>
    fc
      .record({ Response: words, Resolution: words, Calendar: words, Meaning: words })
      .map((it) => targetRow(Severity, it));
  const forms = fc.record({
    targets: fc.tuple(row('SEV1'), row('SEV2'), row('SEV4')),
    calendars: fc.array(fc.record({ Name: words, Hours: words }), { maxLength: 3 }),
    supported: fc.array(words, { maxLength: 3 }),
    title: words.filter((it) => it.trim() !== ''),
  });

  const plain = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

  test('cells come back as they were typed, and writing them once more changes nothing', () => {
    fc.assert(
      fc.property(forms, (it) => {
        // Front matter refuses these words, whatever they stand for; the check tells so at the field.
        fc.pre(!['prototype', 'constructor', '__proto__'].includes(it.title.trim()));
        const calendars = it.calendars.map(({ Name, Hours }) => calendarRow(Name, { Hours }));
        const supported = it.supported.map((text) => ({ clause: '', text }));
        const form = { ...blank, title: it.title, targets: it.targets, calendars, supported };
        const { source, clauses } = written(form);
        const document = contractOf(id, source);
        expect(document?.title).toBe(it.title.trim());
        const back = readForm(document!, schemas);
        if (!back) return;
        for (const [index, given] of form.targets.entries()) {
          const found = back.targets.find((row) => row.Clause === clauses.targets[index]);
          for (const heading of ['Response', 'Meaning'] as const)
            if (found && plain(given[heading])) expect(found[heading]).toBe(plain(given[heading]));
        }
        expect(written(back, { source }).source).toBe(source);
      }),
      { numRuns: 80 },
    );
  });

  test('a form that changes nothing but some cells changes nothing but their lines', () => {
    const { source } = written(full);
    const cells = fc.array(
      fc.record({
        row: fc.nat(1),
        heading: fc.constantFrom('Response', 'Update', 'Meaning'),
        to: fc.constantFrom('1 h', '9 h', 'x y'),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(cells, (edits) => {
        const form = read(source);
        for (const { row, heading, to } of edits) (form.targets[row] as Record<string, string>)[heading] = to;
        const after = written(form, { source }).source;
        const rows = new Set(edits.map((it) => it.row)).size;
        expect(changed(source, after).every((it) => it.length <= rows)).toBe(true);
        expect(written(read(source), { source: after }).source).toBe(source);
      }),
      { numRuns: 40 },
    );
  });
});

test('the headings of the form are those of the policies', () => {
  for (const { policy, headings, key } of formTables) {
    const schema = schemas.find((it) => it.name === policy)!;
    expect(Object.keys(schema.columns)).toEqual(headings);
    if (key) expect(schema.columns[key]?.key).toBe(true);
  }
});
