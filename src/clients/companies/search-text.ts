import type pg from 'pg';
import { fold } from './fold.ts';

interface Row {
  id: string;
  words: string;
}

/** Writes anew by what companies are found, after any change to them or to their contacts. */
export async function renewSearch(client: pg.ClientBase, companies: readonly string[]): Promise<void> {
  const { rows } = await client.query<Row>(
    `select c.id, concat_ws(' ', c.name, c.number, c.place, c.slug,
              (select string_agg(k.name, ' ') from clients.contact k where k.company = c.id and k.removed_at is null),
              (select string_agg(w.value, ' ') from clients.contact k join clients.contact_way w on w.contact = k.id
                where k.company = c.id and k.removed_at is null)) as words
       from clients.company c where c.id = any($1)`,
    [companies],
  );
  await client.query(
    `insert into clients.company_words as s (company, words) select * from unnest($1::uuid[], $2::text[])
         on conflict (company) do update set words = excluded.words where s.words <> excluded.words`,
    [rows.map((it) => it.id), rows.map((it) => fold(it.words))],
  );
}
