import type pg from 'pg';
import { type Viewer, visibleTo } from '../audience.ts';
import type { TicketLine, TicketList, TicketQuestion } from '../list-contract.ts';
import { formatNumber } from '../number.ts';
import type { TicketState } from '../state.ts';
import { cursorOf, placeOf } from './cursor.ts';

/** Whether a ticket belongs on the page, by what no column says: whether documentation of it is owed. */
export type Fits = (state: TicketState) => boolean;

/** A page of tickets that somebody may see, what was last changed first. */
export async function listTickets(
  pool: pg.Pool,
  question: TicketQuestion,
  viewer: Viewer,
  fits?: Fits,
): Promise<TicketList> {
  const { limit } = question;
  const kept: Row[] = [];
  let cursor = question.cursor;
  for (let more = true; more && kept.length <= limit; ) {
    const rows = await pageAfter(pool, question, viewer, cursor);
    more = rows.length > limit;
    cursor = more ? placeIn(rows.at(-1)!) : undefined;
    kept.push(...(fits ? rows.filter((it) => fits(it.state)) : rows));
  }
  const shown = kept.slice(0, limit);
  return { tickets: shown.map((it) => present(it, viewer)), next: kept.length > limit ? placeIn(shown.at(-1)!) : null };
}

const placeIn = ({ place, id }: Row) => cursorOf({ updatedAt: place, id });

interface Row {
  id: string;
  number: number;
  state: TicketState;
  summary: string | null;
  companyName: string | null;
  contactName: string | null;
  assigneeName: string | null;
  place: string;
}

const OPEN = "t.status not in ('resolved', 'closed')";
/** What each view adds; $3 is who looks. The words are those of the partial indexes. */
const VIEWS: Record<TicketQuestion['view'], string> = {
  mine: "t.assignee = $3 and t.status <> 'closed'",
  unassigned: `t.assignee is null and ${OPEN}`,
  open: OPEN,
  waiting: `${OPEN} and t.status in ('waiting on client', 'waiting on third party')`,
  resolved: "t.status = 'resolved'",
  owed: "t.status = 'resolved' and t.state ->> 'resolvedOwner' = $3::uuid::text",
  all: 'true',
};

async function pageAfter(
  pool: pg.Pool,
  { view, company, limit }: TicketQuestion,
  { id, isCleared }: Viewer,
  cursor: string | undefined,
): Promise<Row[]> {
  const place = cursor === undefined ? undefined : placeOf(cursor);
  const values = [
    limit + 1,
    isCleared,
    id,
    ...(place ? [place.updatedAt, place.id] : []),
    ...(company ? [company] : []),
  ];
  const { rows } = await pool.query<Row>(
    statementFor({ view, after: place !== undefined, company: company !== undefined }),
    values,
  );
  return rows;
}

/** What is asked; it alone decides what the statement says. */
interface Asked {
  view: TicketQuestion['view'];
  after: boolean;
  company: boolean;
}

const MICROS = '(extract(epoch from t.updated_at) * 1000000)::bigint::text';

function statementFor({ view, after, company }: Asked): string {
  const conditions = [
    't.deleted_at is null',
    VIEWS[view],
    visibleTo({ cleared: '$2', viewer: '$3' }),
    after && `(t.updated_at, t.id) < (timestamptz 'epoch' + $4::bigint * interval '1 microsecond', $5::uuid)`,
    company && `t.company = $${after ? 6 : 4}`,
  ];
  return `
  with page as materialized (
    select t.id, t.number, t.state, t.summary, t.company, t.contact, t.assignee, t.updated_at, ${MICROS} as place
      from tickets.ticket t
     where ${conditions.filter(Boolean).join(' and ')}
     order by t.updated_at desc, t.id desc limit $1)
  select t.id, t.number, t.state, x.body as summary, c.name as "companyName", k.name as "contactName",
         p.name as "assigneeName", t.place
    from page t
    left join tickets.text x on x.id = t.summary
    left join clients.company c on c.id = t.company
    left join clients.contact k on k.id = t.contact
    left join people.person p on p.id = t.assignee
   order by t.updated_at desc, t.id desc`;
}

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

function present({ state, number, summary, ...row }: Row, viewer: Viewer): TicketLine {
  const { id, kind, status, tier, category, tags, unanswered, restricted, version } = state;
  const { contactedAt, openedAt, updatedAt, resolvedAt } = state;
  return {
    ...{ id, number: formatNumber(number), kind, status, tier, category, restricted, version },
    ...{ contactedAt, openedAt, updatedAt, resolvedAt },
    company: named(state.company, row.companyName),
    contact: named(state.contact, row.contactName),
    severity: state.severity.value,
    code: state.code?.code ?? null,
    assignee: named(state.assignee, row.assigneeName),
    tags: [...tags],
    unanswered: unanswered.length,
    summary: isNarrow(state, viewer) ? null : summary,
  };
}

/** Whoever opened a restricted ticket knows that it is there, and reads no more of it. */
const isNarrow = ({ restricted, assignee }: TicketState, { id, isCleared }: Viewer) =>
  restricted && !isCleared && assignee !== id;
