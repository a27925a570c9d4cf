import { uuidv7 } from '../kit/ids.ts';
import { Said } from './inbox-contract.ts';

/** A connection with a transaction open, as far as it is needed here. */
export interface Runner {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** What is told, and to whom. */
export interface Told {
  /** Ids of people. */
  people: readonly string[];
  said: Said;
  /** Names what happened: nobody is told the same twice, however often it is said. */
  key: string;
  at: Temporal.Instant;
}

/** Puts a line into the inbox of each, in the caller's transaction: it is there when that commits, and never where it rolls back. */
export async function tell(client: Runner, { people, said, key, at }: Told): Promise<void> {
  if (people.length === 0) return;
  const { template, fields } = Said.parse(said);
  await client.query(
    `insert into delivery.notice (id, person, template, fields, href, key, at)
     select id, person, $3, $4, $5, $6, $7 from unnest($1::uuid[], $2::uuid[]) as t (id, person)
     on conflict (person, key) do nothing`,
    [people.map(() => uuidv7()), people, template, JSON.stringify(fields), hrefOf(said), key, at],
  );
}

/** Where a line leads: always a path of the hub. */
function hrefOf({ template, fields }: Said): string {
  if (template === 'joined') return `/people/${fields.person}`;
  if (template === 'letter-dead') return '/delivery?state=dead';
  return template === 'edition' ? `/editions/${fields.number}` : '/shifts';
}
