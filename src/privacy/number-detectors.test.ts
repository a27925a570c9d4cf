import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Detector } from './detector.ts';
import { numberDetectors } from './number-detectors.ts';

const detectors = Object.entries(numberDetectors) as [string, Detector][];

/** What text of this kind is made of: pieces that begin one of the forms, and what joins them. */
const PIECES = [
  ...[
    '4111 1111 1111 1111',
    '123-456-789-000',
    '34-1234567-8',
    'P1234567A',
    '0917 123 4567',
    'DE89370400440532013000',
    'a@b.co',
  ],
  ...[
    'TIN ',
    'SSS # ',
    'CVV ',
    'BDO account no. ',
    'GCash ',
    'patient ',
    'diagnosed with HIV',
    'MRN ',
    '12 Rizal St, ',
    'Makati City',
  ],
  ...['1', '23', ' ', '-', '.', '\n', '@', '+', '(', ')', '%B', '^', ';', '=', '/', 'x', 'ñ', '😀', 'order '],
];

describe.each(detectors)('the detector of %s', (_name, detector) => {
  test('gives spans that are in order, in bounds, not empty and apart', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let from = 0;
        for (const { start, end } of detector(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  test('keeps nothing from one text to the next', () => {
    const text = `${PIECES.join(' ')} TIN 123-456-789, MRN 123456`;
    const first = detector(text);
    detector('TIN 123-456-789 CVV 123 (GCash) 0917 123 4567');
    expect(detector(text)).toEqual(first);
  });
});
