import type { FullTicket } from '../../ticket-contract.ts';

export type Action = FullTicket['actions'][number];

/** What each action carries besides: these forms are asked before it is taken. An action that is not here has no form. */
export const FORMS = {
  take: [],
  continue: [],
  accept: [],
  'ask the client': ['said'],
  'wait for a third party': ['reference', 'said'],
  resolve: ['work', 'resolution', 'said', 'clientTold'],
  close: ['isConfirmed'],
  reopen: ['isSameProblem', 'reason'],
  escalate: ['to', 'clause', 'reason', 'override', 'said'],
  return: ['ruling', 'reason', 'person'],
  're-route': ['to', 'reason'],
} as const satisfies Record<string, readonly Part[]>;

export type ActionName = keyof typeof FORMS;
export type Part =
  | 'said'
  | 'reference'
  | 'work'
  | 'resolution'
  | 'clientTold'
  | 'isConfirmed'
  | 'isSameProblem'
  | 'reason'
  | 'to'
  | 'clause'
  | 'override'
  | 'ruling'
  | 'person';

export const isKnown = (action: string): action is ActionName => Object.hasOwn(FORMS, action);

/** The address of an action: `ask the client` is `ask-the-client`. */
export const actionPath = (action: ActionName): string => `actions/${action.replaceAll(' ', '-')}`;

/** An action as the page offers it. */
export interface Offered {
  action: ActionName;
  row: Action;
  /** It can be tried: either nothing is missing, or its own form asks for what is. */
  canTry: boolean;
}

/**
 * The actions of the lifecycle, each once: of several rows that one that can be taken. What the form of an action asks for is missing only
 * until it is filled, so such an action is offered as well.
 */
export function offered(actions: readonly Action[]): Offered[] {
  const byName = Map.groupBy(actions, (it) => it.action);
  return [...byName].flatMap(([action, rows]) => {
    if (!isKnown(action)) return [];
    const row = rows.find((it) => it.possible) ?? rows.find((it) => it.unless?.why === 'needs') ?? rows[0]!;
    return [{ action, row, canTry: row.possible || (row.unless?.why === 'needs' && row.unless.canComeWithIt) }];
  });
}
