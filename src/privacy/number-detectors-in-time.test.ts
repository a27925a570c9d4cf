import { describe, expect, test } from 'vitest';
import type { Detector } from './detector.ts';
import { numberDetectors } from './number-detectors.ts';

const detectors = Object.entries(numberDetectors) as [string, Detector][];

/** Text that tempts a search to begin everywhere and to fail late. */
const HOSTILE = {
  digits: '7',
  'digits and spaces': '4 1 ',
  'groups of four': '4111 ',
  'digits and dashes': '12-3',
  'digits and dots': '9.81.',
  letters: 'a',
  'capital letters and digits': 'DE89',
  '@ signs': '@',
  'letters and @ signs': 'a@a.',
  brackets: '([{',
  spaces: ' ',
  plusses: '+63 (',
  'track signs': '%B4111111111111^',
  labels: 'TIN ko po ay SSS # ',
  'labels and numbers': 'TIN 123-456-789-0 ',
  'security codes': 'cvv cvc2 code is ',
  'streets and numbers': '12 st 5 Ave ',
  'conditions and patients': 'patient has tb hiv ',
  banks: 'BDO account number ko sa ',
  'mobile numbers': '0917 123 4567 ',
  'twelve digits of cards': 'card 5018 0000 0009 ',
  'headings of tables': 'MRN|Diagnosis|CVV\n',
  'lines of HL7': 'DG1|1||A^B|PID|1||',
  'medicines and doses': 'prescribed aspirin 5 mg ',
  'endings of conditions': 'itis osis syndrome ',
  'words before a syndrome': 'abcd abcd syndrome ',
};

describe.each(detectors)('the detector of %s', (_name, detector) => {
  test.each(Object.entries(HOSTILE))('reads twice as much in about twice the time: %s', (_what, piece) => {
    const once = textOf(piece, 60_000);
    const twice = textOf(piece, 120_000);
    timeOf(detector, twice);
    expect(ratio(detector, once, twice)).toBeLessThan(2.6);
  });
});

/** The best of a few tries; a machine that is busy with something else makes one try slow, and a search that is not linear makes all. */
function ratio(detector: Detector, once: string, twice: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 12 && best >= 2.6; tries++) {
    const [short, long] = [timeOf(detector, once), timeOf(detector, twice)];
    // What takes less than a fifth of a millisecond is too short for the clock.
    best = Math.min(best, long < 0.2 ? 0 : long / short);
  }
  return best;
}

function timeOf(detector: Detector, text: string): number {
  const times = [1, 2, 3].map(() => {
    const from = performance.now();
    detector(text);
    return performance.now() - from;
  });
  return Math.min(...times);
}

function textOf(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
