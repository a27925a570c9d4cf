import type pg from 'pg';
import { companyName } from '../../clients/names-of.ts';
import { type Viewer, visibleTo } from '../audience.ts';
import { companyFacts } from '../desk-of.ts';
import { readWords } from '../log/store.ts';
import { formatNumber } from '../number.ts';
import type { TicketState } from '../state.ts';
import type { FullTicket } from '../ticket-contract.ts';
import type { Looking } from './looking.ts';
import { marksFor } from './marks-for.ts';
import { idOfActor, type Names, readNames } from './names.ts';
import { presentRules } from './present-rules.ts';
import { wordsOf } from './words.ts';

type Read = { names: Names; words: ReturnType<typeof wordsOf> };

/** A ticket as it crosses the wire, with its words, the names of all who are in it, and what the documents say of it. */
export async function presentTicket(pool: pg.Pool, state: TicketState, looking: Looking): Promise<FullTicket> {
  const [texts, names, company, links, more] = await Promise.all([
    readWords(pool, textsIn(state)),
    readNames(pool, peopleIn(state), contactsIn(state)),
    state.company === null ? null : companyName(pool, state.company),
    linksOf(pool, state, looking.viewer),
    companyFacts(pool, state.company),
  ]);
  const read = { names, words: wordsOf(texts, marksFor(looking)) };
  return {
    view: 'full',
    ...plainPart(state),
    ...namedPart(state, read),
    ...listsOf(state, read),
    company: company ?? null,
    links,
    ...presentRules(state, looking, { words: read.words, more }),
  };
}

const textsIn = ({ fields, steps, attachments }: TicketState): string[] =>
  [
    ...Object.values(fields).map((it) => it.text),
    ...steps.map((it) => it.text),
    ...attachments.map((it) => it.name),
  ].flatMap((it) => it?.id ?? []);

function peopleIn({ openedBy, assignee, watchers, resolvedOwner, fields, steps }: TicketState): (string | null)[] {
  const owners = Object.values(fields).flatMap((it) => [it.owner, idOfActor(it.by)]);
  return [idOfActor(openedBy), assignee, resolvedOwner, ...watchers, ...owners, ...steps.map((it) => idOfActor(it.by))];
}

const contactsIn = (state: TicketState): (string | null)[] => [state.contact, idOfActor(state.openedBy)];

/** Of linked tickets those are told that whoever looks may see. */
async function linksOf(pool: pg.Pool, { links }: TicketState, { id, isCleared }: Viewer): Promise<FullTicket['links']> {
  if (!links.length) return [];
  const { rows } = await pool.query<{ id: string; number: number }>(
    `select t.id, t.number from tickets.ticket t
      where t.id = any ($1) and t.deleted_at is null and ${visibleTo({ cleared: '$2', viewer: '$3' })}`,
    [links.map((it) => it.to), isCleared, id],
  );
  const numbers = new Map(rows.map((it) => [it.id, it.number]));
  return links.flatMap(({ kind, to }) => (numbers.has(to) ? [{ kind, number: formatNumber(numbers.get(to)!) }] : []));
}

function plainPart(state: TicketState) {
  const { id, seq, version, updatedAt, openedAt, kind, channel, contactedAt, impact, urgency, category } = state;
  const { status, tier, restricted, severity, code, codeSeen, minutesLogged, resolvedAt, closedAt, reopened } = state;
  return {
    ...{ id, seq, version, updatedAt, openedAt, kind, channel, contactedAt, impact, urgency, category, status, tier },
    ...{ restricted, severity, code, codeSeen, minutesLogged, resolvedAt, closedAt, reopened },
    number: formatNumber(state.number),
    escalation: state.escalation,
  };
}

const namedPart = (state: TicketState, { names }: Read) => ({
  openedBy: names.who(state.openedBy),
  contact: names.named(state.contact),
  assignee: names.named(state.assignee),
  resolvedOwner: names.named(state.resolvedOwner),
  watchers: state.watchers.map((it) => names.named(it)!),
});

const listsOf = (state: TicketState, { names, words }: Read) => ({
  tags: [...state.tags],
  pauses: state.pauses.map(({ reason, from, until }) => ({ reason, from, until })),
  promises: state.promises.map(({ event, until }) => ({ event, until })),
  unanswered: [...state.unanswered],
  fields: Object.entries(state.fields).map(([field, { text, value, owner, until, by, at }]) => ({
    ...{ field, value, until, at },
    words: words(text),
    owner: names.named(owner),
    by: names.who(by),
  })),
  steps: state.steps.map(({ event, action, outcome, text, by, at }) => ({
    ...{ event, action, outcome, at },
    words: words(text),
    by: names.who(by),
  })),
  attachments: state.attachments.map(({ event, name, size, type, from }) => ({
    ...{ event, size, type, from },
    name: words(name),
  })),
});
