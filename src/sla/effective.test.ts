import { expect, test } from 'vitest';
import { compileDocuments, type WrittenTables, workedCalendars, writeKb310 } from '../testing/kb310.ts';
import { effectiveSla } from './effective.ts';

const common: WrittenTables = {
  calendars: workedCalendars.slice(0, 3),
  targets: ['SEV1 | 15 min | 15 min | 30 min | 4 h | C | -', 'SEV3 | 2 h | 4 h | 8 h | 8 h | A | -'],
  rules: ['response | contact | - | public reply | - | fair | 50% | lead'],
};

function effective(tables: WrittenTables, lines = '', at = '2027-06-01T00:00:00Z') {
  const contract = writeKb310(tables, 'CT-one', 'One Company').replace('owner:', `${lines}owner:`);
  const policies = compileDocuments(writeKb310(common), contract);
  return effectiveSla({ id: '1', from: 0, policies }, 'CT-one', Date.parse(at))!;
}

const faster = { targets: ['SEV3 | 1 h | 4 h | 8 h | 4 h | C | -'] };

test('each row has its clause, those of the contract by its title, and what differs stands beside what is common', () => {
  const { targets } = effective(faster);
  expect(targets.map((it) => [it.clause, it.isOwn, it.inPlaceOf])).toEqual([
    ['KB-310 T1', false, null],
    ['One Company T1', true, 'KB-310 T2'],
  ]);
  const differing = targets[1]!.cells.filter((it) => it.common !== null);
  expect(differing.map((it) => [it.heading, it.text, it.common])).toEqual([
    ['Response', '1 h', '2 h'],
    ['Resolution', '4 h', '8 h'],
    ['Calendar', 'C', 'A'],
  ]);
});

test('a calendar of its own stands behind the common ones, or in the place of one of that name', () => {
  const own = (name: string) => ({ calendars: [`${name} | Asia/Manila | Mon-Sat | 07:00-19:00 | - | - | -`] });
  expect(effective(own('F')).calendars.map((it) => it.clause)).toEqual([
    'KB-310 C1',
    'KB-310 C2',
    'KB-310 C3',
    'One Company C1',
  ]);
  const { calendars } = effective(own('B'));
  expect(calendars.map((it) => [it.clause, it.inPlaceOf])).toContainEqual(['One Company C1', 'KB-310 C2']);
  expect(calendars).toHaveLength(3);
});

test('outside of its days the common rows hold, and the contract is named with its days', () => {
  const days = 'from: 2027-01-01\nuntil: 2027-12-31\nsuspensions: count\n';
  const at = (instant: string) => effective(faster, days, instant);
  expect(at('2027-12-31T15:59:59Z')).toMatchObject({ contract: { dates: 'holds', from: '2027-01-01' } });
  for (const [instant, dates] of [
    ['2026-12-31T15:59:59Z', 'not yet'],
    ['2027-12-31T16:00:00Z', 'over'],
  ] as const) {
    const found = at(instant);
    expect(found.contract).toMatchObject({ dates, until: '2027-12-31', suspensions: 'count', targets: 'targets' });
    expect(found.targets.every((it) => !it.isOwn)).toBe(true);
  }
});

test('a company without a contract has what is common; without common targets there is nothing to tell', () => {
  const policies = compileDocuments(writeKb310(common));
  const edition = { id: '1', from: 0, policies };
  expect(effectiveSla(edition, 'CT-one', 0)).toMatchObject({ contract: null, common: { document: 'KB-310' } });
  const none = { ...edition, policies: compileDocuments(writeKb310({ calendars: workedCalendars })) };
  expect(effectiveSla(none, 'CT-one', 0)).toBeUndefined();
});
