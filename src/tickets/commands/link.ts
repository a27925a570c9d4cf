import { type Desk, sop } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import type { EventData } from '../event-catalogue.ts';
import { conflict, unfit } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { mustStand } from './present.ts';

type Link = EventData<'ticket.linked'>;

/** One end of a link, as the other sees it: what is a part to the one is the parent to the other. */
export const otherEnd: Readonly<Record<Link['kind'], Link['kind']>> = {
  related: 'related',
  duplicate: 'related',
  follows: 'related',
  parent: 'part',
  part: 'parent',
};

/**
 * Links a ticket to another or takes a link off, at this end; the other end is a change of its own with `otherEnd`. `kind` says what the
 * other one is to this: its `parent`, or a `part` of it. Nothing where it is so already.
 */
export function link(state: TicketState, { to, kind, on }: Link, _desk: Desk): NewEvent[] {
  mustStand(state);
  if (on) mustFit(state, to, kind);
  const isThere = state.links.some((it) => it.to === to && it.kind === kind);
  return isThere === on ? [] : [{ type: 'ticket.linked', data: { to, kind, on } }];
}

/** The changes of both ends; to be written together. */
export function linkBothEnds(from: string, { to, kind, on }: Link, desk: Desk) {
  const end = (data: Link) => (state: TicketState | undefined) => (state ? link(state, data, desk) : []);
  return [
    { ticket: from, events: end({ to, kind, on }) },
    { ticket: to, events: end({ to: from, kind: otherEnd[kind], on }) },
  ];
}

/** The same fault on many clients is one incident with parts (SOP-7010 A3): a part has one parent, and no parts of its own. */
function mustFit({ id, links }: TicketState, to: string, kind: Link['kind']): void {
  if (to === id)
    throw unfit({
      code: 'linked-to-itself',
      clause: sop('A3'),
      message: 'A ticket cannot be linked to itself.',
      remedy: 'Name another ticket.',
    });
  const others = links.filter((it) => it.to !== to);
  const against = kind === 'parent' ? others.find(isFamily) : kind === 'part' ? others.find(isParent) : undefined;
  if (!against) return;
  throw conflict({
    code: 'part-already',
    clause: sop('A3'),
    message:
      against.kind === 'parent'
        ? 'This ticket is a part of another incident already.'
        : 'This ticket has parts of its own.',
    remedy: 'Take that link off first, or link it as related.',
  });
}

const isParent = ({ kind }: { kind: Link['kind'] }) => kind === 'parent';
const isFamily = ({ kind }: { kind: Link['kind'] }) => kind === 'parent' || kind === 'part';
