import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTexts } from '../../../bench/redaction/read-texts.ts';
import { shippedSet } from '../../testing/shipped-set.ts';
import { allDetectors } from '../all-detectors.ts';
import { dataClasses } from '../policy.ts';
import { redact } from '../redact.ts';
import { redactionRules } from '../redaction-rules.ts';
import { rawView } from '../views/stitch.ts';
import { arrange } from './arrange.ts';
import { findValues } from './find-values.ts';
import { withMarks } from './take-out.ts';

const rules = redactionRules(shippedSet('KB-450').policy(dataClasses)!);
const texts = readTexts().map((it) => it.text);
const quiet = texts.filter((it) => !/\d/.test(it));

/** The plain way: the whole text is read again and again. */
function plainly(text: string): string {
  let view = rawView(text);
  for (let round = 0; round < 12; round++) {
    const hits = arrange(findValues(view.text, rules, allDetectors));
    if (hits.every((it) => it.of.treatment === 'flag')) break;
    view = withMarks(view, hits, rules.document).view;
  }
  return view.text;
}

const rows = Array.from({ length: 80 }, (_, n) => `ana${n},ana${n}@acme.example,Kamatis${n * 7},staff`).join('\n');
const long = fc
  .array(
    fc.oneof(
      { weight: 70, arbitrary: fc.constantFrom(...quiet) },
      { weight: 1, arbitrary: fc.constantFrom(...texts) },
      { weight: 1, arbitrary: fc.constantFrom(`user,email,password,role\n${rows}`, '<p>my password is', '```') },
    ),
    { minLength: 200, maxLength: 600 },
  )
  .map((it) => it.join('\n'));

test('reading again only around what was taken out leaves the same text as reading all of it again', () => {
  fc.assert(
    fc.property(long, (text) => {
      expect(redact(text, rules).text).toBe(plainly(text));
    }),
    { numRuns: 40 },
  );
});

test('of a long text with one value the rest is flagged as before', () => {
  const far = `call 0917 555 0142 today\n${'the printer on the second floor is slow again\n'.repeat(400)}`;
  const { findings } = redact(`${far}my password is Manila2024!\n${far}`, rules);
  expect(findings.map((it) => it.class)).toEqual(['contact data', 'password', 'contact data']);
});
