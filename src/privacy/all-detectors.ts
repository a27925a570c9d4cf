import type { Detectors } from './detector.ts';

/** Every detector that there is, by its name. A name without one finds nothing; a test lists those. */
export const allDetectors: Partial<Detectors> = {};
