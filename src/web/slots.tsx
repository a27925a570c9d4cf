import type { DocumentSlots } from '../documents/slots.ts';

/** What other modules put into the reader. `beside` is keyed by policy: `'escalation-criteria': (place) => <CaseForm …/>`. */
export const documentSlots: DocumentSlots = {};
