import { fileURLToPath } from 'node:url';

/** The folder that the hub was cloned into. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));
