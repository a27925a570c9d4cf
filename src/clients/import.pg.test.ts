import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { clientsWorld } from '../testing/clients-world.ts';
import { databasePrint } from '../testing/database-print.ts';
import { refused, told } from '../testing/desk-world.ts';
import { importFile, lookAt, toldOf } from '../testing/import-file.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { CompanyList } from './company-contract.ts';
import type { HistoryPage } from './history-contract.ts';

const database = testDatabase();
const world = clientsWorld(database);
let ops: Browser;
beforeAll(() => {
  ops = world.of('ops');
});

const found = async (q: string) => {
  const { companies } = await told<CompanyList>(ops.get(`/api/v1/companies?q=${encodeURIComponent(q)}`));
  return Promise.all(companies.map((it) => world.look(it.id)));
};

const FREIGHT = `Number,Name,Place,Zone,GDPR,Contact name,Roles,Mail,Phone,Site,Site place
VF-1,Imported Freight,Cebu City,Asia/Manila,yes,Ana Reyes,approver,ana@if.example,0917 123 4567,Head office,Cebu City
VF-1,,,,,Ben Cruz,,,(02) 8123 4567,Port,
`;

describe('an import', () => {
  test('enters companies with contacts, sites and regimes, and finds them by all of it', async () => {
    const done = await importFile(ops, FREIGHT, '?file=freight.csv');
    expect(done).toMatchObject({
      state: 'done',
      by: 'Somebody ops',
      file: 'freight.csv',
      encoding: 'utf-8',
      delimiter: ',',
      rows: 2,
      badRows: 0,
      companies: { made: 1, changed: 0, unchanged: 0 },
      all: 1,
      handled: 1,
    });
    const [company] = await found('0917 123 4567');
    expect(company).toMatchObject({
      number: 'VF-1',
      slug: 'imported-freight',
      version: 1,
      contacts: [
        {
          name: 'Ana Reyes',
          roles: ['approver'],
          ways: [{ kind: 'mail', value: 'ana@if.example' }, { kind: 'phone' }],
        },
        { name: 'Ben Cruz', ways: [{ value: '+63281234567' }] },
      ],
      sites: [
        { name: 'Head office', place: 'Cebu City' },
        { name: 'Port', zone: 'Asia/Manila' },
      ],
    });
    expect(company!.regimes[0]).toMatchObject({ regime: 'GDPR', applies: true, by: 'Somebody ops' });
  });

  test('of the same file again changes nothing at all, and doubles nothing', async () => {
    const tables = async () => {
      const { 'clients.import': _, 'people.audit': __, ...others } = await databasePrint(database.owner);
      return others;
    };
    await importFile(ops, FREIGHT);
    const before = await tables();
    expect(await importFile(ops, FREIGHT)).toMatchObject({ companies: { made: 0, changed: 0, unchanged: 1 } });
    expect(await tables()).toEqual(before);
  });

  test('changes what the file says, empties what has a hyphen, and leaves alone what is empty', async () => {
    await importFile(ops, 'Number,Name,Place,About,Color,HIPAA\nCH-1,Changing,Cebu City,Long text,#0a7d5c,yes\n');
    const changes = 'Number,Name,Place,About,Color,HIPAA\nch-1,Changed,,-,-,-\n';
    expect((await lookAt(ops, changes)).changes).toEqual([
      {
        line: 2,
        company: 'Changing',
        isNew: false,
        changes: [
          { column: 'Number', from: 'CH-1', to: 'ch-1' },
          { column: 'Name', from: 'Changing', to: 'Changed' },
          { column: 'Color', from: '#0a7d5c', to: '' },
          { column: 'About', from: 'Long text', to: '' },
          { column: 'HIPAA', from: 'yes', to: '' },
        ],
      },
    ]);
    expect((await importFile(ops, changes)).companies).toEqual({ made: 0, changed: 1, unchanged: 0 });
    const [company] = await found('changed');
    expect(company).toMatchObject({ slug: 'changing', place: 'Cebu City', about: '', color: null, version: 2 });
    expect(company!.regimes.map((it) => it.applies)).toEqual([null, null, null, null]);
  });

  test('knows contacts by their address, else by their name, and a site by its name', async () => {
    const id = await world.enter({ name: 'Known People' });
    const add = (name: string, mail?: string) =>
      told<{ id: string }>(
        ops.post(`/api/v1/companies/${id}/contacts`, {
          name,
          position: '',
          roles: [],
          language: null,
          site: null,
          ways: mail ? [{ kind: 'mail', value: mail, label: 'Work' }] : [],
        }),
      );
    const [ana, ben] = [await add('Ana Reyes', 'ana@kp.example'), await add('Ben Cruz')];
    const text =
      'Name,Contact name,Mail,Position\nknown people,Ana Reyes-Lim,ANA@kp.example,Head\nKnown People,BEN CRUZ,ben@kp.example,\n';
    await importFile(ops, text);
    expect((await world.look(id)).contacts).toMatchObject([
      { id: ana.id, name: 'Ana Reyes-Lim', position: 'Head', ways: [{ value: 'ana@kp.example', label: 'Work' }] },
      { id: ben.id, name: 'BEN CRUZ', ways: [{ value: 'ben@kp.example' }] },
    ]);
  });

  test('that speaks of one company by its number and then by its name takes the first', async () => {
    await world.enter({ name: 'By Both', number: 'BB-1' });
    const text = 'Number,Name,Place\nBB-1,,Naga City\n,by both,Iloilo City\n';
    expect(toldOf((await lookAt(ops, text)).bad)).toEqual([[3, 'Name', 'Line 2 is about this company already.']]);
    expect(await importFile(ops, text)).toMatchObject({ badRows: 1, companies: { changed: 1 } });
  });

  test('gives a number to a company that has none, and lets one company have the name that another gave up', async () => {
    const id = await world.enter({ name: 'No Number Yet' });
    await world.enter({ name: 'Old Name', number: 'ON-1' });
    const text = 'Number,Name\nNN-1,no number yet\nON-1,New Name\nON-2,Old Name\n';
    expect((await lookAt(ops, text)).companies).toEqual({ made: 1, changed: 2, unchanged: 0 });
    expect(await importFile(ops, text)).toMatchObject({ badRows: 0, companies: { made: 1, changed: 2 } });
    expect((await world.look(id)).number).toBe('NN-1');
    expect(await importFile(ops, text)).toMatchObject({ companies: { made: 0, changed: 0, unchanged: 3 } });
  });

  test('leaves out what stands against what is on record, and a look says the same before', async () => {
    await world.enter({ name: 'Taken Name', number: 'TN-1' });
    await world.enter({ name: 'Second', number: 'TN-2' });
    await world.enter({ name: 'Third', number: 'TN-3' });
    await world.enter({ name: 'Without' });
    const text =
      'Number,Name,Place\nTN-9,taken name,\nTN-2,Third,\nTN-8,,\nTN-1,,Naga City\n,TAKEN name.,Iloilo\nTN-3,without,\n,SECOND,Iloilo\nTN-2,,\n';
    const reasons = [
      [2, 'Name', 'The company of this name has the number TN-1.'],
      [3, 'Name', 'The company of this name has the number TN-3.'],
      [4, '', 'No company has the number TN-8, and no name is given.'],
      [7, 'Name', 'Another company has this name.'],
      [9, 'Name', 'The company of this name has the number TN-3.'],
    ];
    const look = await lookAt(ops, text);
    expect(toldOf(look.bad)).toEqual(reasons);
    const done = await importFile(ops, text);
    expect(toldOf(done.bad)).toEqual(reasons);
    expect([done.badRows, done.companies]).toEqual([look.badRows, look.companies]);
  });

  test('leaves out a contact whose address somebody else signs in with, and brings in all others', async () => {
    const id = await world.enter({ name: 'Signing In' });
    await world.contact(id, { name: 'Gina Signs' });
    await world.contact(id, { name: 'Hanna Signs' });
    const text =
      'Name,Contact name,Mail\nBeside It,Ivy,ivy@b.example\nSigning In,Gina Signs,gina.signs@client.example\nSigning In,Hanna Signs,somebody.ops@leantech.example\n';
    const done = await importFile(ops, text);
    expect(done).toMatchObject({ badRows: 2, companies: { made: 1, changed: 0 } });
    expect(done.bad[0]!.problems[0]!.reason).toContain('signs in with somebody.ops@leantech.example');
  });

  test('is in the history of each company as if it had been done by hand, and names no contact in the trail', async () => {
    await importFile(ops, 'Number,Name,Contact name\nHI-1,Historic,Juana Trail\n');
    await importFile(ops, 'Number,Place,DPA,Contact name,Position,Site\nHI-1,Naga City,no,Juana Trail,Head,Port\n');
    const [{ id } = { id: '' }] = await found('historic');
    const { entries } = await told<HistoryPage>(ops.get(`/api/v1/companies/${id}/history`));
    expect(entries.map((it) => [it.by, it.act, it.what].join(': ')).sort()).toEqual([
      'Somebody ops: company.changed: place',
      'Somebody ops: company.made: file',
      'Somebody ops: contact.changed: Juana Trail',
      'Somebody ops: regime.established: DPA, no',
      'Somebody ops: site.added: Port',
    ]);
    const { rows } = await database.app.query(
      "select detail::text as d from people.audit where detail::text like '%Juana%'",
    );
    expect(rows).toEqual([]);
  });

  test('that runs twice at the same moment makes nothing double', async () => {
    const text = `Number,Name,Contact name,Mail\n${Array.from({ length: 450 }, (_, n) => `SM-${n},Same Moment ${n},Person ${n},p${n}@sm.example`).join('\n')}\n`;
    const [one, two] = await Promise.all([importFile(ops, text), importFile(world.of('admin'), text)]);
    expect(one.companies.made + two.companies.made).toBe(450);
    expect(one.companies.unchanged + two.companies.unchanged).toBe(450);
    const { rows } = await database.app.query<{ count: number }>(
      `select count(*) as count from clients.contact k join clients.company c on c.id = k.company where c.number like 'SM-%'`,
    );
    expect(rows[0]!.count).toBe(450);
  });
});

describe('a look', () => {
  test('writes nothing', async () => {
    await ops.get('/api/v1/me');
    const before = await databasePrint(database.owner);
    await lookAt(ops, 'Name,Zone\nLooked At,Mars\nLooked At Too,\n');
    expect(await databasePrint(database.owner)).toEqual(before);
  });

  test('says how a file was read', async () => {
    const bytes = new TextEncoder().encode('name;Mascot\nAcme;Dog\n');
    const answer = await lookAt(ops, new TextDecoder().decode(bytes), '?unknown=leave-out');
    expect(answer).toMatchObject({ encoding: 'utf-8', delimiter: ';', leftOut: ['Mascot'], rows: 1, badRows: 0 });
  });
});

describe('the rows that were left out', () => {
  test('come back with what is wrong, safe to open, and are taken once they are put right', async () => {
    const { id } = await importFile(
      ops,
      'Number,Name,Zone,About,Problem\nBR-1,Bad Row,Mars,=1+1,old words\nBR-2,Good Row,,,\n',
    );
    const answer = await ops.get(`/api/v1/companies/imports/${id}/bad-rows.csv`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    expect(text).toBe(
      '\uFEFFNumber,Name,Zone,About,Problem\r\n' +
        `BR-1,Bad Row,Mars,'=1+1,"Zone: There is no such zone. Write its name as Asia/Manila, Asia/Singapore, Europe/Berlin."\r\n`,
    );
    expect(await importFile(ops, text.replace('Mars', 'Asia/Tokyo'))).toMatchObject({
      companies: { made: 1 },
      badRows: 0,
    });
    expect((await found('bad row'))[0]).toMatchObject({ zone: 'Asia/Tokyo', about: '=1+1' });
  });
});

describe('is refused', () => {
  const csv = { 'content-type': 'text/csv' };
  test.each([
    ['what is not said to be CSV', '{}', { 'content-type': 'application/json' }, 415, 'clients/import-type'],
    ['a file without rows', 'Name\n', csv, 422, 'clients/import-empty'],
    ['a file with unknown columns', 'Name,Mascot\na,b\n', csv, 422, 'clients/import-unknown-columns'],
    ['a file that says no company', 'Place\na\n', csv, 422, 'clients/import-no-company-column'],
    ['a file that is too large', 'x'.repeat(25 * 1024 * 1024 + 1), csv, 413, 'too-long'],
  ])('%s', async (_, text, headers, status, code) => {
    for (const path of ['/api/v1/companies/import/look', '/api/v1/companies/import'])
      expect(await refused(ops.post(path, text, headers))).toEqual([status, code]);
  });

  test('an import that is not there, and a key that nobody knows', async () => {
    const none = '01990000-0000-7000-8000-000000000001';
    for (const path of ['', '/bad-rows', '/bad-rows.csv'])
      expect(await refused(ops.get(`/api/v1/companies/imports/${none}${path}`))).toEqual([404, 'not-found']);
    expect(await refused(ops.post('/api/v1/companies/import?now=1', 'Name\na\n', csv))).toEqual([400, 'invalid']);
  });

  test('whoever may not import, before the file is read', async () => {
    for (const path of ['/api/v1/companies/import/look', '/api/v1/companies/import']) {
      expect(await refused(world.of('lead').post(path, 'Name\na\n', csv))).toEqual([403, 'not-allowed']);
      expect(await refused(world.browser().post(path, 'Name\na\n', csv))).toEqual([401, 'sign-in-first']);
    }
    expect(await refused(world.of('lead').get('/api/v1/companies/imports'))).toEqual([403, 'not-allowed']);
  });
});
