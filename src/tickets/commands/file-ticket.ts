import { type Desk, sop } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import type { EventData } from '../event-catalogue.ts';
import { foresee } from '../foresee.ts';
import { unfit } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { escalateAtOnce } from './escalate-at-once.ts';
import { mustStand } from './present.ts';

// What is so already gives no event: asking twice does no harm.

/** Gives it to somebody, or to nobody. Its state stays. */
export function assign(state: TicketState, { to }: EventData<'ticket.assigned'>, _desk: Desk): NewEvent[] {
  mustStand(state);
  return state.assignee === to ? [] : [{ type: 'ticket.assigned', data: { to } }];
}

/** Lets somebody be told of it, or no longer. */
export function watch(state: TicketState, { person, on }: EventData<'ticket.watched'>, _desk: Desk): NewEvent[] {
  mustStand(state);
  return state.watchers.includes(person) === on ? [] : [{ type: 'ticket.watched', data: { person, on } }];
}

/** Puts tags on and takes them off. A tag is lower case, digits and hyphens. */
export function tag(state: TicketState, { add, remove }: EventData<'ticket.tagged'>, _desk: Desk): NewEvent[] {
  mustStand(state);
  for (const it of add) mustBeSlug(it);
  const [on, off] = [
    [...new Set(add)].filter((it) => !state.tags.includes(it) && !remove.includes(it)),
    [...new Set(remove)].filter((it) => state.tags.includes(it)),
  ];
  return on.length + off.length ? [{ type: 'ticket.tagged', data: { add: on, remove: off } }] : [];
}

/** Moves it to another company or contact. A contact belongs to a company (SOP-7010 D2). */
export function move(state: TicketState, { company, contact }: EventData<'ticket.moved'>, _desk: Desk): NewEvent[] {
  mustStand(state);
  if (contact !== null && company === null)
    throw unfit({
      code: 'contact-without-company',
      clause: sop('D2'),
      message: 'A contact is on record at a company, and none is named.',
      remedy: 'Name the company of the contact, or leave both out.',
      missing: ['Company'],
    });
  const isSame = state.company === company && state.contact === contact;
  return isSame ? [] : [{ type: 'ticket.moved', data: { company, contact } }];
}

/** Makes another kind or category of it. Whoever finds that it is a security incident sends it to Tier 3 (KB-155 S1). */
export function recast(state: TicketState, given: EventData<'ticket.recast'>, desk: Desk): NewEvent[] {
  mustStand(state);
  const data = {
    ...(given.kind && given.kind !== state.kind ? { kind: given.kind } : {}),
    ...(given.category && given.category !== state.category ? { category: given.category } : {}),
  };
  if (!Object.keys(data).length) return [];
  const first: NewEvent[] = [{ type: 'ticket.recast', data }];
  return data.category === 'security' ? [...first, ...escalateAtOnce(foresee(state, first, desk), desk)] : first;
}

function mustBeSlug(it: string): void {
  if (it.length <= 40 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(it)) return;
  throw unfit({
    code: 'not-a-tag',
    clause: sop('D10'),
    message: `"${it}" cannot be a tag.`,
    remedy:
      'Write lower case letters, digits and hyphens, 40 at most: printer-fleet. The kind of problem is its category.',
  });
}
