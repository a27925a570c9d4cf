import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedSet } from '../../testing/shipped-set.ts';
import { NewCompany } from '../company-contract.ts';
import { cleanCompany } from '../import/clean-batches.ts';
import type { KnownCompany } from '../import/load-known.ts';
import { planCompany } from '../import/plan-company.ts';
import { readFile } from '../import/read-file.ts';
import { DATA_COLUMNS } from '../import-columns.ts';
import { CONTACT_ROLES, LANGUAGES, REGIMES } from '../kinds.ts';
import { companyRows } from './company-rows.ts';
import { BOM, csvLine } from './csv-text.ts';

const hostile = fc.constantFrom(
  '=1+1',
  '-',
  '--',
  '+1',
  '@x',
  '＝1',
  "'=1",
  "''",
  'a;b',
  'say "hi"',
  'a,b',
  "'t Hooft",
  'NULL',
  '0017',
  'Peña',
);
const words = fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 20 }));
const line = words.map((it) => it.trim()).filter((it) => NewCompany.shape.name.safeParse(it).success);
const note = fc.oneof(fc.constant(''), line);
const text = fc
  .array(words, { maxLength: 4 })
  .map((it) => it.join('\r\n').trim())
  .filter((it) => NewCompany.shape.about.safeParse(it).success);
const zone = fc.constantFrom('Asia/Manila', 'Europe/Berlin', 'America/New_York');
const language = fc.constantFrom(...LANGUAGES);
const day = fc.constantFrom(null, '2020-02-29', '2026-11-25');
const mail = fc.tuple(
  fc.constantFrom('mail'),
  fc.stringMatching(/^[a-z0-9]{1,8}$/).map((it) => `${it}@x.example`),
  fc.constant(''),
);
const phone = fc.tuple(
  fc.constantFrom('phone'),
  fc.constantFrom('+639171234567', '+63281234567', '+12125550123', '+4930123456'),
  fc.constantFrom('', '7', '0012'),
);
const way = ([kind, value, extension]: string[]) => ({ kind, value, extension, label: '' });
const ways = (of: fc.Arbitrary<string[]>) =>
  fc.uniqueArray(of, { selector: String, maxLength: 2 }).map((it) => it.map(way));

const contact = fc.record({
  id: fc.constant(''),
  name: line,
  position: note,
  roles: fc.subarray([...CONTACT_ROLES]),
  language: fc.option(language),
  ways: fc.tuple(ways(mail as never), ways(phone as never)).map((it) => it.flat()),
});
const site = fc.record({ id: fc.constant(''), name: line, place: note, zone });
const unique = <T extends { name: string }>(of: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(of, { selector: (it) => it.name.toLowerCase(), maxLength });
const company = fc.record({
  id: fc.constant(''),
  version: fc.constant(1),
  name: line,
  number: fc.option(line),
  place: note,
  zone,
  language,
  color: fc.constantFrom(null, '#0a7d5c'),
  about: text,
  maintenance: text,
  supportedFrom: day,
  endedOn: day,
  regimes: fc.dictionary(fc.constantFrom(...REGIMES), fc.boolean(), { noNullPrototype: true }),
  contacts: unique(contact as never, 3),
  sites: unique(site, 3),
}) as unknown as fc.Arbitrary<KnownCompany>;

/** A hub without KB-450 takes nothing out. */
const noRules = { set: shippedSet('KB-612'), edition: undefined };

/** What an import into an empty hub makes of a file. */
async function imported(file: string): Promise<KnownCompany[]> {
  const { companies, bad } = await readFile([new TextEncoder().encode(file)], false);
  expect(bad).toEqual([]);
  return companies.map((given) => {
    const { fields, regimes, contacts, sites } = planCompany(
      cleanCompany({ ...given, records: [] }, noRules),
      undefined,
    );
    const made = <T>(all: { next: T }[]) => all.map((it) => ({ id: '', ...it.next }));
    return {
      id: '',
      version: 1,
      ...fields,
      regimes: Object.fromEntries(regimes) as never,
      contacts: made(contacts),
      sites: made(sites),
    };
  });
}

test('whatever companies hold, what goes out comes in the same on an empty hub', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(company, {
        minLength: 1,
        maxLength: 4,
        comparator: (a, b) =>
          a.name.toLowerCase() === b.name.toLowerCase() ||
          (a.number !== null && a.number.toLowerCase() === b.number?.toLowerCase()),
      }),
      async (companies) => {
        const headings = DATA_COLUMNS.map((it) => it.heading);
        const rows = companies.flatMap(companyRows);
        expect(await imported([BOM, csvLine(headings), ...rows.map(csvLine)].join(''))).toEqual(companies);
      },
    ),
    { numRuns: 300 },
  );
});
