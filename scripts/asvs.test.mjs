import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkAsvs } from './asvs/check-asvs.mjs';
import { readCsv } from './asvs/read-csv.mjs';
import { testTitles } from './asvs/test-titles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const list = readFileSync(join(root, 'docs/security/asvs.csv'), 'utf8');
const readFile = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);

test('every requirement of ASVS 5.0 at levels 1 and 2 has a test that proves it, or a reason', () => {
  expect(checkAsvs(list, readFile)).toEqual([]);
});

describe('the check refuses', () => {
  const row = (id) => list.split('\n').find((line) => line.startsWith(`${id},`));
  const proof = 'src/kit/http/wire.test.ts#TRACE does not send';
  const traced = (rest) => `13.4.4,2,TRACE is not answered,${rest}`;
  test.each([
    ['a row that is gone', '17.3.2', undefined, 'Level 2 has 182 requirements, not 183.'],
    ['another level', '13.4.4', row('13.4.4').replace(',2,', ',1,'), 'Level 1 has 71 requirements, not 70.'],
    ['a level that is none', '13.4.4', row('13.4.4').replace(',2,', ',3,'), '13.4.4 has the level "3".'],
    ['a row twice', '13.4.4', `${row('13.4.4')}\n${row('13.4.4')}`, '13.4.4 stands twice.'],
    ['rows out of order', '13.4.4', `${row('13.4.5')}\n${row('13.4.4')}`, '13.4.4 stands after 13.4.5.'],
    ['an id that is none', '13.4.4', row('13.4.4').replace('13.4.4', '13.4.x'), '13.4.x has no id of the standard.'],
    ['an empty row', '13.4.4', '13.4.4,2,,,,', '13.4.4 does not say what is required.'],
    ['a status that is none', '13.4.4', traced(`done,${proof},`), '13.4.4 has the status "done".'],
    ['met without a proof', '13.4.4', traced('met,,'), '13.4.4 lacks a proof.'],
    ['met with a reason', '13.4.4', traced(`met,${proof},It is so in truth.`), '13.4.4 is met and needs no reason.'],
    ['partly without what lacks', '13.4.4', traced(`partly,${proof},`), '13.4.4 lacks a reason.'],
    ['later without a reason', '13.4.4', traced('later,,'), '13.4.4 lacks a reason.'],
    ['a word for a reason', '13.4.4', traced('not applicable,,no'), '13.4.4 has a reason that is no sentence.'],
    ['later with a proof', '13.4.4', traced(`later,${proof},Comes some day.`), '13.4.4 has a proof but is not met.'],
    [
      'a proof in a file that is no test',
      '13.4.4',
      traced('met,src/kit/log.ts#log,'),
      'which is no test file and title.',
    ],
    ['a file that is gone', '13.4.4', traced('met,src/gone.test.ts#x,'), 'names src/gone.test.ts, which is not there.'],
    ['a title that is gone', '13.4.4', traced(`met,${proof} lies,`), 'which is no test in src/kit/http/wire.test.ts.'],
    ['a second proof that is gone', '13.4.4', traced(`met,${proof};src/gone.test.ts#x,`), 'which is not there.'],
  ])('%s', (_name, id, planted, complaint) => {
    const lines = list.split('\n').flatMap((line) => (line === row(id) ? (planted?.split('\n') ?? []) : [line]));
    expect(checkAsvs(lines.join('\n'), readFile).join('\n')).toContain(complaint);
  });

  test('other columns', () => {
    expect(checkAsvs('id,level\n', readFile)).toEqual([expect.stringContaining('The columns are id,level')]);
  });
});

describe('CSV is read by RFC 4180', () => {
  test('quotes enclose commas, line ends and quotes', () => {
    expect(readCsv('a,"b,""c""\n",\r\n,d,e\n')).toEqual([
      ['a', 'b,"c"\n', ''],
      ['', 'd', 'e'],
    ]);
  });

  test.each(['a,b\nc\n', 'a,"b\n', 'a,b"c"\n', '"a"b\n', 'a,b', 'a,b\n\n', 'a\rb\n', 'a,b\nc,\n,\nd'])(
    '%j is refused',
    (text) => {
      expect(() => readCsv(text)).toThrow();
    },
  );
});

test('titles are those of tests that run, not of what is skipped, planned or said in a comment', () => {
  const source = `
    test('one', () => {});
    // test('commented', () => {});
    describe('a group', () => { it("it's two", () => {}); });
    test.each([[')', f('x')]])('three %s', () => {});
    test.runIf(isRoot && f(81))(\`four\`, () => {});
    test.skip('skipped', () => {});
    test.todo('planned');
    expect(/x/.test('no title')).toBe(true);`;
  expect(testTitles(source)).toEqual(['one', "it's two", 'three %s', 'four']);
});
