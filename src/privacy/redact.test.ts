import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedSet } from '../testing/shipped-set.ts';
import { allDetectors } from './all-detectors.ts';
import type { Detector, Detectors } from './detector.ts';
import { dataClasses } from './policy.ts';
import { redact } from './redact.ts';
import { redactionRules } from './redaction-rules.ts';

const rules = redactionRules(shippedSet('KB-450').policy(dataClasses)!);

const matches =
  (pattern: RegExp): Detector =>
  (text) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
const after =
  (pattern: RegExp): Detector =>
  (text) =>
    [...text.matchAll(pattern)].map(({ 0: found, 1: value, index }) => ({
      start: index + found.length - value!.length,
      end: index + found.length,
    }));

/** Small ones, so that this test is about what is done with finds, not about finding. */
const detectors: Partial<Detectors> = {
  'password in context': after(/password is\s{1,3}(\S{1,80})/g),
  'card number': matches(/\b\d{4} \d{4} \d{4} \d{4}\b/g),
  'access token': matches(/tok_\w{4,80}/g),
  TIN: matches(/\b\d{3}-\d{3}-\d{3}\b/g),
  'bank account in context': matches(/\b\d{3}-\d{3}-\d{3}-\d{3}\b/g),
  'mail address': matches(/[\w.]{1,64}@[\w.]{1,64}/g),
};
const read = (text: string, before?: string) =>
  redact(text, rules, { detectors, ...(before === undefined ? {} : { before }) });

describe('on arrival', () => {
  test('a class to redact leaves a mark with class and clause, and no value', () => {
    expect(read('my password is hunter2 ok').text).toBe('my password is [password removed · KB-450 P1] ok');
  });

  test('a class to mask leaves a mark, and the finding says where the value stood', () => {
    const { text, findings } = read('TIN 123-456-789.');
    expect(text).toBe('TIN [government id masked · KB-450 P4].');
    expect(findings).toEqual([
      {
        detector: 'TIN',
        class: 'government id',
        clause: 'P4',
        document: 'KB-450',
        treatment: 'mask',
        start: 4,
        length: 11,
      },
    ]);
  });

  test('a class to flag stays and is told', () => {
    const { text, findings } = read('write to ana@acme.example');
    expect(text).toBe('write to ana@acme.example');
    expect(findings).toMatchObject([{ class: 'contact data', clause: 'P7', treatment: 'flag', start: 9, length: 16 }]);
  });

  test('harmless text comes back as it was', () => {
    expect(read('reset my password please')).toEqual({ text: 'reset my password please', findings: [] });
  });

  test('places are those of the raw text, in UTF-16 units', () => {
    const raw = '😀 > my password is hun\u200bter2';
    const [found] = read(raw).findings;
    expect(raw.slice(found!.start, found!.start + found!.length)).toBe('hun\u200bter2');
  });

  test('a class without a detector that is there finds nothing', () => {
    expect(redact('my password is hunter2', rules, { detectors: {} }).findings).toEqual([]);
  });
});

describe('finds that overlap', () => {
  test('are one: the graver treatment holds', () => {
    const { text, findings } = read('my password is ana@acme.example');
    expect(text).toBe('my password is [password removed · KB-450 P1]');
    expect(findings.map((it) => it.class)).toEqual(['password']);
  });

  test('are one: of the same treatment, the longer', () => {
    expect(read('123-456-789-012').text).toBe('[bank account masked · KB-450 P6]');
  });

  test('are covered whole, however they lie', () => {
    expect(read('my password is tok_abcd/4111 1111 1111 1111').text).not.toMatch(/tok|1111/);
  });
});

describe('marks', () => {
  test('stay where they are', () => {
    const once = 'my password is [password removed · KB-450 P1] ok';
    expect(read(once)).toEqual({ text: once, findings: [] });
  });

  test('written by a sender hide nothing', () => {
    expect(read('[password tok_hunter2 removed · KB-450 P1]').text).not.toContain('hunter2');
    expect(read('my password is hunter2[password removed · KB-450 P1]').text).not.toContain('hunter2');
    expect(read('my password is [password removed · KB-450 P1]hunter2').text).not.toContain('hunter2');
  });
});

describe('a value over two messages', () => {
  test('is taken out of the second, and the finding says how much stood in the first', () => {
    const { text, findings } = read('1111 1111 thanks', 'it is 4111 1111');
    expect(text).toBe('[card number removed · KB-450 P2] thanks');
    expect(findings).toMatchObject([{ start: 0, length: 9, before: 9 }]);
  });

  test('is known by the words at the end of the first', () => {
    expect(read('hunter2', 'my password is').text).toBe('[password removed · KB-450 P1]');
  });

  test('is not told for what lies in the first alone', () => {
    expect(read('thanks', 'my password is hunter2').findings).toEqual([]);
  });
});

/** Texts in which values, context, marks and disguises stand close to each other. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'my password is ',
        'PIN: ',
        'username: ana password: ',
        'Authorization: Bearer ',
        'postgres://app:s3cr3t@db/app',
        'BPI account number ',
        '0917 555 0142',
        '482913',
        'password is\n',
        'hunter2',
        '4111 1111 1111 1111',
        '4111 1111\n1111 1111',
        'tok_abcdef',
        'tok_ab=\ncdef',
        '123-456-789',
        '123-456-789-012',
        'ana@acme.example',
        '<b>',
        '</b>',
        '<p>',
        '&shy;',
        '\u200b',
        '１２３',
        '> ',
        '\n',
        ' ',
        '.',
        '[password removed · KB-450 P1]',
        '[password ',
        ' removed · KB-450 P1]',
        Buffer.from('my password is hunter2 today').toString('base64'),
      ),
      fc.string({ maxLength: 6, unit: 'binary' }),
    ),
    { maxLength: 14 },
  )
  .map((it) => it.join(''));

describe.each([
  ['detectors that are easy to see through', detectors],
  ['the detectors of the house', allDetectors],
])('of any text, with %s', (_, found) => {
  const read = (text: string) => redact(text, rules, { detectors: found });

  test('what was redacted once is not changed again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = read(text).text;
        expect(read(once).text).toBe(once);
      }),
      { numRuns: 600 },
    );
  });

  test('what lies outside of findings is the same to the byte, and findings neither overlap nor leave the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: clean, findings } = read(text);
        let done = 0;
        let rest = clean as string;
        for (const it of findings.filter((one) => one.treatment !== 'flag')) {
          expect(it.start).toBeGreaterThanOrEqual(done);
          const kept = text.slice(done, it.start);
          const mark = `[${it.class} ${it.treatment === 'mask' ? 'masked' : 'removed'} · KB-450 ${it.clause}]`;
          expect(rest.slice(0, kept.length + mark.length)).toBe(kept + mark);
          rest = rest.slice(kept.length + mark.length);
          done = it.start + it.length;
        }
        expect(done).toBeLessThanOrEqual(text.length);
        expect(rest).toBe(text.slice(done));
      }),
      { numRuns: 600 },
    );
  });
});
