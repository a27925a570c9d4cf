import type { CleanText } from '../../kit/clean-text.ts';
import { mayUnmask } from '../../privacy/may-unmask.ts';
import { askFirst, dataClasses, minimumNecessary } from '../../privacy/policy.ts';
import { type Waits, whoAnswers } from '../../privacy/who-answers.ts';
import { type Clause, countsAs, type Desk, inWords } from '../desk.ts';
import type { NewEvent } from '../event.ts';
import { forbidden } from '../rule-refusal.ts';
import type { TicketState } from '../state.ts';
import { mustStand } from './present.ts';
import { mustSay } from './record-work.ts';

/** What somebody asks to see, and for what. */
export interface Unmasking {
  /** Id of the text. */
  text: string;
  /** Which of its masked values, `P4-1`. */
  mask: string;
  /** Class of the data, as KB-450 names it. */
  class: string;
  /** Clause of a purpose, or its words. */
  purpose: string;
  reason: CleanText;
}

/**
 * Records that a masked value was shown (KB-450 access): to a role that may see it, for a purpose that is listed, with a reason. What
 * waits for an answer (KB-450 ask-first) stays masked, since none can be given yet.
 */
export function unmask(state: TicketState, given: Unmasking, desk: Desk): NewEvent[] {
  mustStand(state);
  const clause = purposeOf(given, desk);
  const waits = unmaskWaits(given.class, desk.set, countsAs(desk.actor)[0]);
  if (waits) throw mustWait(given.class, waits, desk);
  mustSay(given.reason, clause, 'Reason');
  const { text, mask, reason } = given;
  return [{ type: 'privacy.unmasked', data: { text, mask, class: given.class, clause }, texts: { reason } }];
}

/** Whose answer unmasking a class of data waits for, whoever asks; nothing where it does not wait (KB-450 ask-first). */
export function unmaskWaits(className: string, set: Desk['set'], asker = ''): Waits | undefined {
  const policy = set.policy(askFirst);
  return policy && whoAnswers(`Unmask ${className} data`, asker, policy);
}

function purposeOf({ class: name, purpose }: Unmasking, { set, actor }: Desk): Clause {
  const [classes, access] = [set.policy(dataClasses), set.policy(minimumNecessary)];
  const answer =
    classes && access
      ? mayUnmask(countsAs(actor), name, purpose, { classes, access })
      : { allowed: false, reason: 'No document in force says who may see it.' };
  const clause = { document: access?.document ?? 'KB-450', clause: answer.clause ?? 'access' };
  if (answer.allowed) return clause;
  throw forbidden({
    code: 'may-not-unmask',
    clause,
    message: `This value stays masked: ${answer.reason}`,
    remedy: 'Choose a purpose that is listed for your role, or ask your Team Leader.',
  });
}

function mustWait(className: string, { row, roles }: Waits, { set }: Desk) {
  return forbidden({
    code: 'unmask-waits',
    clause: { document: set.policy(askFirst)!.document, clause: row.clause },
    message: `Data of the class ${className} is shown only after an answer of: ${inWords(roles)}. Nothing was shown.`,
    remedy: 'Ask them. The hub cannot take their answer yet, so the value stays masked until it can.',
  });
}
