import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTexts } from '../../bench/redaction/read-texts.ts';
import { keyFor } from '../kit/hub-key.ts';
import { Secret } from '../kit/secret.ts';
import { shippedSet } from '../testing/shipped-set.ts';
import { dataClasses } from './policy.ts';
import { redact } from './redact.ts';
import { redactionRules } from './redaction-rules.ts';
import { openMasked, type SealedValue, sealMasked } from './seal-masked.ts';

const rules = redactionRules(shippedSet('KB-450').policy(dataClasses)!);
const newKey = () => keyFor('masked values', new Secret(randomBytes(32).toString('base64url')));
const parts = { key: newKey(), text: '01990000-0000-7000-8000-000000000001' };

function kept(raw: string) {
  const { text, findings } = redact(raw, rules);
  return { text, sealed: sealMasked(raw, findings, rules, parts) };
}
const opened = (it: SealedValue) => openMasked(it, parts).reveal();

test('a masked value is sealed at its mark and opens again; what is removed is kept nowhere', () => {
  const raw = 'My TIN is 123-456-789-000, password: hunter2!, BPI account number 1234567890';
  const { text, sealed } = kept(raw);
  expect(sealed.map((it) => [it.id, it.class, text.slice(it.start, it.start + it.length), opened(it)])).toEqual([
    ['P4-1', 'government id', '[government id masked · KB-450 P4]', '123-456-789-000'],
    ['P6-2', 'bank account', '[bank account masked · KB-450 P6]', '1234567890'],
  ]);
  expect(JSON.stringify([text, sealed])).not.toMatch(/123-456|1234567890|hunter2/);
});

test('a mark that a sender wrote by hand stands for no value', () => {
  const { text, sealed } = kept('[government id masked · KB-450 P4] and TIN 123-456-789-000');
  expect(sealed.map((it) => it.start)).toEqual([text.lastIndexOf('[government')]);
});

test('of all texts of the evaluation each sealed value lies under a mark of its class and is in no text, and none would be removed', () => {
  const removed = { ...rules, classes: rules.classes.filter((it) => it.treatment === 'redact') };
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...readTexts().map((it) => it.text)), { minLength: 1, maxLength: 4 }),
      (some) => {
        const { text, sealed } = kept(some.join('\n'));
        for (const it of sealed) {
          expect(text.slice(it.start, it.start + it.length)).toBe(`[${it.class} masked · KB-450 ${it.clause}]`);
          expect(redact(opened(it), removed).findings).toEqual([]);
          expect(it).not.toHaveProperty('value');
        }
        expect(new Set(sealed.map((it) => it.id)).size).toBe(sealed.length);
      },
    ),
    { numRuns: 300 },
  );
});

describe('a sealed value does not open', () => {
  const [one, other] = kept('TIN 123-456-789-000 and IBAN DE89 3704 0044 0532 0130 00').sealed as [
    SealedValue,
    SealedValue,
  ];
  test.each([
    ['under another key', one, { ...parts, key: newKey() }],
    ['in another text', one, { ...parts, text: '01990000-0000-7000-8000-000000000002' }],
    ['under the id of another one', { ...one, id: other.id }, parts],
    ['with another one in its place', { ...one, ciphertext: other.ciphertext }, parts],
    ['as of another class', { ...one, class: other.class }, parts],
    ['by another clause', { ...one, clause: other.clause }, parts],
    ['at another mark', { ...one, start: other.start }, parts],
    ['cut', { ...one, ciphertext: one.ciphertext.slice(0, -2) }, parts],
    [
      'touched',
      {
        ...one,
        ciphertext: `${one.ciphertext.slice(0, 40)}${one.ciphertext[40] === 'A' ? 'B' : 'A'}${one.ciphertext.slice(41)}`,
      },
      parts,
    ],
  ] as const)('%s', (_, value, by) => {
    expect(() => openMasked(value, by)).toThrow(/^(?!.*123-456)/);
  });
});
