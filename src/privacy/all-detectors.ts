import type { Detectors } from './detector.ts';
import { numberDetectors } from './number-detectors.ts';
import { secretDetectors } from './secret-detectors.ts';

/** Every detector that there is, by its name. A name without one finds nothing; a test lists those. */
export const allDetectors: Partial<Detectors> = { ...secretDetectors, ...numberDetectors };
