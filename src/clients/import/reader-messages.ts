import type { RefusalParts } from '../../kit/refusal.ts';
import type { BadRow } from './bad-row.ts';
import type { GivenCompany } from './given.ts';
import type { FileSummary } from './read-file.ts';

// What the thread that reads a file and the one that asked for it say to each other.

export interface ReaderTask {
  mayLeaveOut: boolean;
  /** How many companies, or rows that are left out, are given at once. */
  batch: number;
}

export type ToReader = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'end' } | { kind: 'next' };

/** Rows that are left out, or companies; none of either at the end. */
export interface Batch {
  bad: BadRow[];
  companies: GivenCompany[];
}

export type FromReader =
  | { kind: 'read'; summary: FileSummary; badRows: number }
  | { kind: 'refused'; refusal: RefusalParts }
  | ({ kind: 'batch' } & Batch);
