import type pg from 'pg';
import type { PublishParts } from '../../editions/publish.ts';
import type { EditionReader } from '../../editions/reading.ts';
import type { Clock } from '../../kit/clock.ts';
import type { InForce } from '../service.ts';

/** What the routes of contracts work with. */
export interface ContractParts {
  pool: pg.Pool;
  clock: Clock;
  /** The documents in force. */
  inForce(): InForce;
  /** Every policy, and what publishing looks up in libraries. */
  publish: PublishParts;
  /** Looks for new editions now, so that who published sees it at once. */
  refresh(): Promise<void>;
}

/** The same, with a reader of editions that remembers what each changed. */
export interface ContractWork extends ContractParts {
  reader: EditionReader;
}

/** The company whose contract it is. */
export interface ContractCompany {
  id: string;
  slug: string;
  name: string;
  /** IANA zone. */
  zone: string;
  place: string;
}
