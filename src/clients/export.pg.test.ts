import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { clientsWorld } from '../testing/clients-world.ts';
import { databasePrint } from '../testing/database-print.ts';
import { refused, told } from '../testing/desk-world.ts';
import { importFile } from '../testing/import-file.ts';
import { manyCompanies } from '../testing/many-companies.ts';
import { testDatabase } from '../testing/test-database.ts';

const database = testDatabase();
const world = clientsWorld(database);
const emptyHub = clientsWorld(testDatabase());
let ops: Browser;
beforeAll(async () => {
  ops = world.of('ops');
  const id = await world.enter({
    name: '=Formula & Sons',
    number: '007',
    about: '-',
    color: '#0a7d5c',
    place: 'Cebu City',
  });
  const ways = [
    { kind: 'mail', value: 'ana@f.example', label: 'Work' },
    { kind: 'phone', value: '0917 123 4567', label: '' },
    { kind: 'phone', value: '(02) 8123 4567', extension: '12', label: '' },
  ];
  const contact = {
    name: '@Ana "Nan" Reyes',
    position: '',
    roles: ['approver', 'billing'],
    language: 'fil',
    site: null,
    ways,
  };
  await told(ops.post(`/api/v1/companies/${id}/contacts`, contact));
  await told(ops.send('PUT', `/api/v1/companies/${id}/regimes`, { regime: 'DPA', applies: false }));
});

const download = async (path: string) => {
  const answer = await ops.get(path);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  return { headers: answer.headers, text };
};

describe('the export', () => {
  test('C16 is CSV with a byte order mark, in which a formula is text and a phone number can be read', async () => {
    const { headers, text } = await download('/api/v1/companies/export.csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="client-companies-2026-11-25.csv"');
    expect(text.split('\r\n')).toEqual([
      '\uFEFFNumber,Name,Place,Zone,Language,Color,About,Maintenance,Supported from,Ended on,GDPR,HIPAA,PCI-DSS,DPA,Contact name,Position,Roles,Contact language,Mail,Mail 2,Phone,Phone 2,Site,Site place,Site zone',
      `007,'=Formula & Sons,Cebu City,Asia/Manila,en,#0a7d5c,'-,,,,,,,no,"'@Ana ""Nan"" Reyes",,"approver; billing",fil,ana@f.example,,'+63 917 123 4567,'+63 2 8123 4567 ext. 12,,,`,
      '',
    ]);
  });

  test('of this hub, imported into it, changes nothing', async () => {
    const { text } = await download('/api/v1/companies/export.csv');
    expect(await importFile(ops, text)).toMatchObject({ badRows: 0, companies: { made: 0, changed: 0, unchanged: 1 } });
  });

  test('is noted with who took it, and changes nothing else', async () => {
    await ops.get('/api/v1/me');
    const before = await databasePrint(database.owner);
    await download('/api/v1/companies/export.csv');
    const after = await databasePrint(database.owner);
    expect(Object.keys(before).filter((it) => after[it] !== before[it])).toEqual(['people.audit']);
    const { rows } = await database.app.query(
      "select actor_name as by, detail from people.audit where act = 'companies.exported' order by id desc limit 1",
    );
    expect(rows).toEqual([{ by: 'Somebody ops', detail: { companies: 1 } }]);
  });

  test('is for those who may take all companies out', async () => {
    const path = '/api/v1/companies/export.csv';
    expect(await refused(world.of('lead').get(path))).toEqual([403, 'not-allowed']);
    expect(await refused(world.browser().get(path))).toEqual([401, 'sign-in-first']);
    expect(await refused(ops.get(`${path}?all=1`))).toEqual([400, 'invalid']);
  });
});

test('the template has all columns and no row', async () => {
  const { text } = await download('/api/v1/companies/import-template.csv');
  expect(text).toMatch(/^\uFEFFNumber,Name,[\w ,-]*,Site zone\r\n$/);
  expect(await refused(world.of('lead').get('/api/v1/companies/import-template.csv'))).toEqual([403, 'not-allowed']);
});

test('all companies of a hub come in the same on an empty one', async () => {
  await importFile(ops, manyCompanies(450, 0).text);
  const { text } = await download('/api/v1/companies/export.csv');
  expect(await importFile(emptyHub.of('ops'), text)).toMatchObject({ badRows: 0, companies: { made: 451 } });
  expect(await (await emptyHub.of('ops').get('/api/v1/companies/export.csv')).text()).toBe(text.slice(1));
});
