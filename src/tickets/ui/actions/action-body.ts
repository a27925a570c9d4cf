import { type ActionName, FORMS, type Part } from './action-list.ts';

/** What stands in the form of an action. Boxes hold `yes` or nothing. */
export type ActionTyped = Readonly<Record<string, string>>;

/** The forms of all actions with nothing in them. */
export const EMPTY = {
  ...{ text: '', channel: 'call', contact: '', reached: 'yes', reference: '', work: '', outcome: '', cause: '' },
  ...{ clientTold: '', isConfirmed: '', isSameProblem: 'yes', reason: '', to: 'Tier 2', clause: '', override: '' },
  ...{ ruling: 'valid', person: '' },
} as const satisfies ActionTyped;

/** The request that the form of an action makes; what is not filled is left out. */
export function actionBody(action: ActionName, typed: ActionTyped): object {
  const parts: readonly Part[] = FORMS[action];
  return Object.assign({}, ...parts.map((part) => READ[part](typed, action)));
}

type Read = (typed: ActionTyped, action: ActionName) => object;

const text =
  (name: string, as = name): Read =>
  (typed) =>
    typed[name]?.trim() ? { [as]: typed[name] } : {};

const READ: Record<Part, Read> = {
  said: ({ text: words, channel, contact, reached }) => {
    const isMissedCall = channel === 'call' && reached === 'no';
    if (!words?.trim() && !isMissedCall) return {};
    const call = channel === 'call' ? { reached: reached !== 'no' } : {};
    return { said: { channel, contact: contact || null, ...(words?.trim() ? { text: words } : {}), ...call } };
  },
  reference: text('reference'),
  work: text('work'),
  resolution: ({ outcome, cause }) => {
    const resolution = { ...(outcome ? { outcome } : {}), ...(cause?.trim() ? { cause } : {}) };
    return Object.keys(resolution).length ? { resolution } : {};
  },
  clientTold: text('clientTold'),
  isConfirmed: ({ isConfirmed }) => ({ isConfirmed: isConfirmed === 'yes' }),
  isSameProblem: ({ isSameProblem }) => ({ isSameProblem: isSameProblem === 'yes' }),
  reason: text('reason'),
  to: ({ to }) => ({ to }),
  clause: ({ clause = '' }) => {
    const [document, row] = clause.split(' ');
    return { clause: document && row ? { document, clause: row } : null };
  },
  override: text('override'),
  ruling: ({ ruling }) => ({ ruling }),
  person: text('person', 'to'),
};
