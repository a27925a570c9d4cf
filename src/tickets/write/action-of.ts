import type { z } from 'zod';
import type { CleanText } from '../../kit/clean-text.ts';
import type {
  AskClientBody,
  CloseBody,
  EscalateBody,
  ReopenBody,
  RerouteBody,
  ResolveBody,
  ReturnBody,
  Told,
  WaitBody,
} from '../action-contract.ts';
import type { Action } from '../commands/take-action.ts';
import { publicWords } from '../two-kinds-of-words.ts';

/** What each action of the API carries, by its name in the address. */
export interface ActionBodies {
  take: object;
  continue: object;
  accept: object;
  'ask-the-client': z.infer<typeof AskClientBody>;
  'wait-for-a-third-party': z.infer<typeof WaitBody>;
  resolve: z.infer<typeof ResolveBody>;
  close: z.infer<typeof CloseBody>;
  reopen: z.infer<typeof ReopenBody>;
  escalate: z.infer<typeof EscalateBody>;
  return: z.infer<typeof ReturnBody>;
  're-route': z.infer<typeof RerouteBody>;
}
export type ActionName = keyof ActionBodies;

/** The words that actions carry, by the name that the log gives them. */
export type ActionText = 'body' | 'reference' | 'work' | 'cause' | 'clientTold' | 'reason' | 'override';
export type ActionWords = Partial<Record<ActionText, CleanText>>;

/** The words of a request, to be cleaned before anything else. */
export function textsOf(given: Partial<Record<string, unknown>>): Partial<Record<ActionText, string>> {
  const { said, resolution, reference, work, clientTold, reason, override } = given as {
    said?: z.infer<typeof Told>;
    resolution?: { cause?: string };
  } & Partial<Record<ActionText, string>>;
  const all = { body: said?.text, cause: resolution?.cause, reference, work, clientTold, reason, override };
  return Object.fromEntries(Object.entries(all).filter(([, it]) => it !== undefined));
}

type Make = { [N in ActionName]: (given: ActionBodies[N], words: ActionWords) => Action };

const tellingOf = (said: z.infer<typeof Told> | undefined, { body }: ActionWords) => {
  if (!said) return undefined;
  const { channel, contact, reached } = said;
  return { channel, contact, reached, words: body === undefined ? undefined : publicWords(body) };
};

const instantOf = (at: string | null | undefined) => (typeof at === 'string' ? Temporal.Instant.from(at) : at);

const make: Make = {
  take: () => ({ action: 'take' }),
  continue: () => ({ action: 'continue' }),
  accept: () => ({ action: 'accept' }),
  'ask-the-client': ({ said, pauseUntil }, words) => ({
    action: 'ask the client',
    said: tellingOf(said, words),
    pauseUntil: instantOf(pauseUntil),
  }),
  'wait-for-a-third-party': ({ said, pauseUntil }, words) => ({
    action: 'wait for a third party',
    reference: words.reference,
    said: tellingOf(said, words),
    pauseUntil: instantOf(pauseUntil),
  }),
  resolve: ({ resolution, said }, words) => ({
    action: 'resolve',
    work: words.work,
    resolution: resolution && { value: resolution.outcome, text: words.cause },
    said: tellingOf(said, words),
    clientTold: words.clientTold,
  }),
  close: ({ isConfirmed }) => ({ action: 'close', isConfirmed }),
  reopen: ({ isSameProblem }, { reason }) => ({ action: 'reopen', isSameProblem, reason }),
  escalate: ({ to, clause, said }, words) => ({
    action: 'escalate',
    ...{ to, clause, reason: words.reason, override: words.override },
    said: tellingOf(said, words),
  }),
  return: ({ ruling, to }, { reason }) => ({ action: 'return', ruling, reason: reason!, to }),
  're-route': ({ to }, { reason }) => ({ action: 're-route', to, reason: reason! }),
};

/** The action that a request asks for, with its words cleaned. */
export const actionOf = <N extends ActionName>(name: N, given: ActionBodies[N], words: ActionWords): Action =>
  make[name](given, words);
