import type pg from 'pg';
import { isUuid } from '../../kit/is-uuid.ts';
import type { Absence } from './records.ts';

type Client = pg.Pool | pg.ClientBase;

/** An absence with the teams of its person, whose leads may change it. */
export interface NotedAbsence extends Absence {
  teams: string[];
}

export async function findAbsence(client: Client, id: string | undefined): Promise<NotedAbsence | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await client.query<NotedAbsence>(
    `select a.id, a.person, a.from_at as from, a.until_at as until, a.reason,
            array(select team from people.team_member m where m.person = a.person) as teams
       from people.absence a where a.id = $1`,
    [id],
  );
  return rows[0];
}

/** A question to a colleague, and what became of it. */
export interface SwapRow {
  id: string;
  rota: string;
  date: string;
  from: string;
  to: string;
  askedAt: Temporal.Instant;
  state: 'open' | 'accepted' | 'declined' | 'withdrawn';
}

const SWAP = `id, rota, date, from_person as from, to_person as to, asked_at as "askedAt",
  case when withdrawn_at is not null then 'withdrawn' else coalesce(answer, 'open') end as state`;

export async function findSwap(client: Client, id: string | undefined): Promise<SwapRow | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await client.query<SwapRow>(`select ${SWAP} from people.swap where id = $1`, [id]);
  return rows[0];
}

/** What somebody asked and was asked, and nobody has answered. */
export async function openSwapsOf(client: Client, person: string, since: string): Promise<SwapRow[]> {
  const { rows } = await client.query<SwapRow>(
    `select ${SWAP} from people.swap
      where $1 in (from_person, to_person) and answer is null and withdrawn_at is null and date >= $2
      order by date, asked_at, id`,
    [person, since],
  );
  return rows;
}
