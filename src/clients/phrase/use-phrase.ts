import { inTransaction } from '../../kit/db/transaction.ts';
import { rateLimit } from '../../kit/http/rate-limit.ts';
import { Refusal } from '../../kit/refusal.ts';
import { noted, personOf } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import type { OfCompany } from '../contacts/hold-contact.ts';
import type { Clients } from '../service.ts';
import { hashPhrase, isPhrase, wordsIn } from './phrase.ts';

/** The IT officer chooses the phrase (KB-253 U7, P7); the old one is over at once. */
export async function setPhrase(
  { pool, clock }: Pick<Clients, 'pool' | 'clock'>,
  who: WhoDid,
  { id, name }: OfCompany,
  phrase: string,
): Promise<void> {
  if (wordsIn(phrase) < 3) throw tooShort();
  const at = clock.now();
  const hash = await hashPhrase(phrase);
  await inTransaction(pool, async (client) => {
    await client.query(
      `insert into clients.phrase (company, hash, set_by, set_at) values ($1, $2, $3, $4)
         on conflict (company) do update set hash = excluded.hash, set_by = excluded.set_by, set_at = excluded.set_at`,
      [id, hash, personOf(who), at],
    );
    await noted(client, who, { act: 'phrase.set', kind: 'company', id, detail: { company: name }, at });
  });
}

/** How often what a caller said may be compared for one company: a guess per call is enough for honest people (SOP-7005 V9). */
const CHECKS = { name: 'company phrase', times: 10, seconds: 24 * 3600 };

/** Compares what a caller said with the phrase, and puts on record that it was done and how it ended. */
export async function checkPhrase(
  { pool, clock }: Pick<Clients, 'pool' | 'clock'>,
  who: WhoDid,
  { id, name }: OfCompany,
  said: string,
): Promise<boolean> {
  await rateLimit(pool, CHECKS).spend(id);
  const { rows } = await pool.query<{ hash: string }>('select hash from clients.phrase where company = $1', [id]);
  if (!rows[0]) throw noPhrase(name);
  const isRight = await isPhrase(said, rows[0].hash);
  const detail = { company: name, outcome: isRight ? 'passed' : 'failed' };
  await inTransaction(pool, (client) =>
    noted(client, who, { act: 'phrase.checked', kind: 'company', id, detail, at: clock.now() }),
  );
  return isRight;
}

const tooShort = () =>
  new Refusal({
    code: 'clients/short-phrase',
    status: 422,
    message: 'A company phrase has three words or more (phrase).',
    remedy: 'Choose words that are easy to say on the phone and known to nobody else. It is no password.',
  });

const noPhrase = (name: string) =>
  new Refusal({
    code: 'clients/no-phrase',
    status: 409,
    message: `${name} has not chosen a phrase yet, so no caller can be known by it.`,
    remedy: 'Call back on a registered number instead, and ask their IT officer to choose one.',
  });
