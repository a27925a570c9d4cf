import { expect, test } from 'vitest';
import { allDetectors } from './all-detectors.ts';
import { DETECTOR_NAMES } from './detector.ts';

test('each name that KB-450 may use has its detector, and no detector is without a name', () => {
  expect(DETECTOR_NAMES.filter((it) => !allDetectors[it])).toEqual([]);
  expect(Object.keys(allDetectors).sort()).toEqual([...DETECTOR_NAMES].sort());
});
