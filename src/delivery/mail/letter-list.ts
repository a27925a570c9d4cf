import type pg from 'pg';
import type { Finder } from '../../kit/http/guard.ts';
import type { Letter, LetterPage, LetterQuestion } from '../contract.ts';

const PAGE = 50;

type Moments = 'writtenAt' | 'triedAt' | 'nextAt' | 'endedAt';
interface Row extends Omit<Letter, Moments> {
  writtenAt: Temporal.Instant;
  triedAt: Temporal.Instant | null;
  nextAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
}

const SELECT = `
  select id, template, recipient, state, tries, answer, written_at as "writtenAt", tried_at as "triedAt",
         next_at as "nextAt", ended_at as "endedAt", state = 'dead' and fields is not null as "canReplay"
    from delivery.letter`;

/** A page of letters, the newest first. */
export async function listLetters(
  pool: pg.Pool,
  { state, before }: LetterQuestion,
): Promise<Pick<LetterPage, 'letters' | 'next'>> {
  // Ids tell the time (UUIDv7), so one bound keeps a page where it was while new letters come.
  const { rows } = await pool.query<Row>(
    `${SELECT} where ($1::text is null or state = $1) and ($2::uuid is null or id < $2) order by id desc limit $3`,
    [state ?? null, before ?? null, PAGE + 1],
  );
  const letters = rows.slice(0, PAGE).map(present);
  return { letters, next: rows.length > PAGE ? letters.at(-1)!.id : null };
}

/** How a route finds a letter by its address. Letters are nobody's own. */
export function letterFinder(pool: pg.Pool): Finder<Letter> {
  return {
    kind: 'letter',
    find: async (c) => {
      const id = c.req.param('id') ?? '';
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
      const { rows } = await pool.query<Row>(`${SELECT} where id = $1`, [id]);
      return rows.map(present)[0];
    },
    thing: () => ({}),
  };
}

function present({ writtenAt, triedAt, nextAt, endedAt, ...letter }: Row): Letter {
  const text = (at: Temporal.Instant | null) => at?.toString() ?? null;
  return {
    ...letter,
    writtenAt: writtenAt.toString(),
    triedAt: text(triedAt),
    nextAt: text(nextAt),
    endedAt: text(endedAt),
  };
}
