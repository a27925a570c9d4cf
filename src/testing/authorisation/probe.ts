import type { Operation } from '../operations.ts';
import type { Asker } from './cast.ts';
import type { Outcome } from './expected.ts';
import type { MadeThing } from './thing-kind.ts';

/** A key that no operation takes. Whoever is let in gets no further than this, so that nothing is ever changed by asking. */
const UNKNOWN = 'not-a-key';

/** Asks for an operation, and tells what came of it. */
export async function probe(operation: Operation, { browser }: Asker, thing?: MadeThing) {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => thing?.id ?? OTHER[name] ?? '1');
  const body = operation.hasBody ? { ...thing?.body, [UNKNOWN]: 1 } : undefined;
  const answer = await browser.send(operation.method, `${path}?${UNKNOWN}=1`, body);
  if (answer.status === 400) return { actual: 'let in' };
  const words = await answer.text();
  const { code } = answer.status < 400 ? { code: '' } : (JSON.parse(words) as { code: string });
  const actual: Outcome | string = OUTCOMES[`${answer.status} ${code}`] ?? `${answer.status} ${code}`;
  return { actual, ...(actual === 'hidden' ? { words } : {}) };
}

/** What stands in addresses that name no guarded thing. */
const OTHER: Record<string, string> = { id: 'KB-155', clause: 'E1', policy: 'sla-targets' };

/** A provider of single sign-on may send back keys of its own: that one operation takes any, and answers with a redirect. */
const OUTCOMES: Record<string, Outcome> = {
  '303 ': 'let in',
  '401 sign-in-first': 'sign in first',
  '403 not-allowed': 'refused',
  '404 not-found': 'hidden',
};
