import { describe, expect, test } from 'vitest';
import { readFile } from './read-file.ts';

const read = (text: string, mayLeaveOut = false) => readFile([new TextEncoder().encode(text)], mayLeaveOut);
/** What is said of the bad rows: line, column, reason. */
const badIn = async (text: string) =>
  (await read(text)).bad.flatMap((it) => it.problems.map(({ column, reason }) => [it.line, column, reason]));

test('rows with one number are one company, with all its contacts and sites', async () => {
  const { companies, bad } = await read(
    [
      'Number,Name,GDPR,Contact name,Mail,Roles,Phone,Site,Site zone',
      "C-1,Visayas Freight,yes,Ana Reyes,Ana@VF.example,Approver; IT officer,'+63 917 123 4567,Head office,Asia/Manila",
      'c-1,,,Ben Cruz,,,(02) 8123 4567 ext. 12,Port,',
      ',visayas freight,,,,,,head office,',
    ].join('\n'),
  );
  expect(bad).toEqual([]);
  expect(companies).toMatchObject([
    {
      number: 'C-1',
      name: 'Visayas Freight',
      regimes: { GDPR: true },
      contacts: [
        {
          name: 'Ana Reyes',
          roles: ['it officer', 'approver'],
          mail: [{ value: 'ana@vf.example' }, undefined],
          phone: [{ value: '+639171234567' }, undefined],
        },
        { name: 'Ben Cruz', phone: [{ value: '+63281234567', extension: '12' }, undefined] },
      ],
      sites: [{ name: 'Head office', zone: 'Asia/Manila' }, { name: 'Port' }],
    },
  ]);
});

test('two people of one name with addresses of their own are two', async () => {
  const { companies } = await read(
    'Name,Contact name,Mail\nA,Jo Cruz,a@a.example\nA,Jo Cruz,b@a.example\nA,Jo Cruz,\n',
  );
  expect(companies[0]!.contacts).toHaveLength(3);
});

test('an empty cell says nothing, a hyphen empties, and a guarded hyphen is a hyphen', async () => {
  const { companies } = await read("Number,Place,About,GDPR,Maintenance\n1,,-,-,'-\n");
  expect(companies[0]).toMatchObject({ fields: { about: '', maintenance: '-' }, regimes: { GDPR: null } });
  expect(companies[0]!.fields).not.toHaveProperty('place');
});

describe('a row is left out, and said why,', () => {
  const HEAD =
    'Number,Name,Zone,Language,Color,Supported from,GDPR,Contact name,Roles,Mail,Mail 2,Phone,Site,Site zone';
  const cells = HEAD.split(',');
  const row = (given: Record<string, string>) => cells.map((it) => `"${given[it] ?? ''}"`).join(',');
  test.each([
    [{}, '', 'neither'],
    [{ Name: 'a'.repeat(121) }, 'Name', 'longer than 120'],
    [{ Name: 'a'.repeat(10_001) }, 'Name', 'longer than 10000'],
    [{ Name: 'a\0b' }, 'Name', 'NUL'],
    [{ Name: 'two\nlines' }, 'Name', 'line break'],
    [{ Name: 'abc\u202ecba' }, 'Name', 'not seen'],
    [{ Name: '-' }, 'Name', 'cannot be emptied'],
    [{ Zone: 'Manila' }, 'Zone', 'no such zone'],
    [{ Language: 'es' }, 'Language', 'none of the languages'],
    [{ Color: 'green' }, 'Color', 'no color'],
    [{ 'Supported from': '2026-02-30' }, 'Supported from', 'no such date'],
    [{ 'Supported from': '25/11/2026' }, 'Supported from', 'no such date'],
    [{ GDPR: 'maybe' }, 'GDPR', 'neither yes nor no'],
    [{ 'Contact name': 'Ana', Roles: 'boss' }, 'Roles', 'no role'],
    [{ 'Contact name': 'Ana', Mail: 'ana@' }, 'Mail', 'no mail address'],
    [{ 'Contact name': 'Ana', Mail: '-', 'Mail 2': 'a@a.example' }, 'Mail', 'first is emptied'],
    [{ 'Contact name': 'Ana', Phone: '12' }, 'Phone', 'no phone number'],
    [{ Mail: 'ana@a.example' }, 'Contact name', 'has no name'],
    [{ 'Site zone': 'Asia/Manila' }, 'Site', 'has no name'],
  ])('%j', async (given, column, reason) => {
    const isNamed = Object.keys(given).length > 0;
    const text = `${HEAD}\n${row({ ...(isNamed ? { Number: 'C-1', Name: 'A' } : { 'Contact name': 'X' }), ...given })}\n`;
    expect(await badIn(text)).toEqual([[2, column, expect.stringContaining(reason)]]);
  });

  test('which has too few cells or too many', async () => {
    expect(await badIn('Number,Name\n1\n2,A,B\n3,C,\n')).toEqual([
      [2, '', 'The row has 1 cells, and there are 2 headings.'],
      [3, '', 'The row has 3 cells, and there are 2 headings.'],
    ]);
  });

  test('with all that is wrong in it', async () => {
    expect((await badIn('Name,Zone,Color\nA,Mars,red\n')).map((it) => it[1])).toEqual(['Zone', 'Color']);
  });

  test('which gives a number to another company, or a name', async () => {
    expect(await badIn('Number,Name\n1,A\n1,B\n2,a\n')).toEqual([
      [3, 'Name', 'From line 2 on, the same number has another name: "A".'],
      [4, 'Name', 'Line 2 has a company of this name, with the number 1.'],
    ]);
  });

  test('which says of a company, a contact or a site what does not fit a row before', async () => {
    const text = [
      'Name,Place,Contact name,Mail,Position,Site,Site place',
      'A,Cebu City,Ana,a@a.example,Head,Port,Cebu City',
      'A,Naga City,,,,,',
      'A,,Ana,a@a.example,Clerk,,',
      'A,,,,,port,Naga City',
      'A,Cebu City,ANA,a@a.example,,,',
    ].join('\n');
    expect((await badIn(text)).map((it) => it.slice(0, 2))).toEqual([
      [3, 'Place'],
      [4, 'Position'],
      [5, 'Site place'],
    ]);
  });
});

describe('a file is refused as a whole', () => {
  test.each([
    ['which is empty', '', 'clients/import-empty'],
    ['which has only headings', 'Name,Place\n,\n', 'clients/import-empty'],
    ['with more rows than 50,000', `Name\n${'a\n'.repeat(50_001)}`, 'clients/import-too-many-rows'],
  ])('%s', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});

test('a value that is shown is short and has nothing in it that moves the text', async () => {
  const { bad } = await read(`Name\n"${'\u202ex'.repeat(200)}"\n`);
  expect(bad[0]!.problems[0]!.value).toMatch(/^[^\u202e]{80}…$/);
});
