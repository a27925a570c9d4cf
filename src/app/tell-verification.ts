import { printable } from '../kit/printable.ts';
import type { Verification } from '../tickets/verify.ts';
import type { Io } from './command.ts';
import { momentWords } from './tell-changes.ts';
import { count } from './tell-diagnostics.ts';

/** What a check comes to: where something could not be checked, it is not a pass. */
export function outcomeOf({
  findings,
  couldNot,
}: Pick<Verification, 'findings' | 'couldNot'>): 'whole' | 'wrong' | 'unchecked' {
  if (findings.length > 0) return 'wrong';
  return couldNot.length > 0 ? 'unchecked' : 'whole';
}

/** Says what was checked, what is wrong, and what nobody can say. */
export function tellVerification(verified: Verification, io: Io): void {
  const { tickets, events, findings, more, couldNot } = verified;
  for (const it of findings) io.out(printable(`${placeOf(it)} ${it.says}`));
  if (more > 0) io.out(`… and ${more} more.`);
  for (const it of couldNot) io.out(printable(`COULD NOT VERIFY: ${it}`));
  for (const line of remarks(verified)) io.err(line);
  io.out(`${count(tickets, 'ticket')}, ${count(events, 'event')}: ${WORDS[outcomeOf(verified)]}`);
}

const WORDS = {
  whole: 'all is as it was written.',
  wrong: 'not all is as it was written.',
  unchecked: 'not verified.',
};

function placeOf({ kind, number, ticket, seq }: Verification['findings'][number]): string {
  if (kind === 'anchors') return 'Anchors:';
  const name = number === null ? `Ticket ${ticket}` : `INC-${String(number).padStart(6, '0')}`;
  return seq === null ? name : `${name}, event ${seq}`;
}

function remarks({ anchors, lastAt, unanchored, erased, unlisted, findings }: Verification): string[] {
  const { events, since } = unanchored;
  const last = lastAt ? `${count(anchors, 'anchor')}, the last of ${momentWords(lastAt)}.` : 'No anchor.';
  const open = since
    ? ` ${count(events, 'event')} since ${momentWords(since)} not anchored yet: a hub that runs anchors each minute.`
    : lastAt
      ? ' Every event is anchored.'
      : ' Nothing was written yet.';
  return [
    `${last}${open}`,
    ...(erased > 0 ? [`${count(erased, 'text')} erased; the events are as they were.`] : []),
    ...(unlisted > 0
      ? [`${count(unlisted, 'text')} of these stand on no list of erasures: somebody removed them past the hub.`]
      : []),
    ...(findings.some((it) => it.kind === 'row')
      ? ['Rows that are not what their logs say are made anew by `npx hub rebuild`.']
      : []),
  ];
}
