import { Agent } from 'undici';
import { checkedLookup, type Resolve, systemResolve } from './outgoing/checked-lookup.ts';
import { exchange, type Question } from './outgoing/exchange.ts';
import type { Reach } from './outgoing/reach.ts';
import * as refusals from './outgoing/refusals.ts';
import { type PrivateHosts, targetOf } from './outgoing/target.ts';
import type { OutgoingPolicy } from './outgoing-policy.ts';

/** The one way out: every request of the hub to another server goes through it. */
export interface Outgoing {
  /** Asks as `fetch` does, as far as the policy allows; refuses with what was not asked and why. The answer is there whole. */
  ask(url: string, init: RequestInit, policy: OutgoingPolicy): Promise<Response>;
  /** Hangs up. */
  close(): Promise<void>;
}

/** What goes along with every question. */
const PLAIN = { 'accept-encoding': 'identity' };

interface Parts {
  /** What the operator allows besides the public internet. */
  privateHosts: PrivateHosts;
  resolve?: Resolve;
}

/**
 * Opens the way out. Only addresses that were looked at are connected to, with the scheme, port, redirects, time and size that the
 * policy allows. The environment's proxies are not used: behind one nobody could say which address is asked.
 */
export function openOutgoing({ privateHosts, resolve = systemResolve }: Parts): Outgoing {
  const agents = new Map<string, Agent>();
  const agentFor = (allowed: readonly Reach[]) => {
    const key = allowed.join();
    const agent = agents.get(key) ?? new Agent({ connect: { lookup: checkedLookup(resolve, allowed) } });
    agents.set(key, agent);
    return agent;
  };
  return {
    ask: async (url, init, policy) => {
      const signal = AbortSignal.any([AbortSignal.timeout(policy.timeoutMs), ...(init.signal ? [init.signal] : [])]);
      const ask = (question: Question) => {
        const { allowed } = targetOf(question.url.href, policy, privateHosts);
        return exchange(question, agentFor(allowed), policy, signal);
      };
      targetOf(url, policy, privateHosts);
      return followed(await questionOf(url, init), ask, policy);
    },
    close: async () => {
      await Promise.all([...agents.values()].map((it) => it.destroy()));
    },
  };
}

/** Reads what is to be sent as `fetch` would, with the body whole, so that a redirect can carry it on. */
async function questionOf(url: string, { signal: _, ...init }: RequestInit): Promise<Question> {
  const request = new Request(url, init);
  const { method, headers } = request;
  headers.delete('host');
  for (const [name, value] of Object.entries(PLAIN)) headers.set(name, value);
  return { url: new URL(url), method, headers, body: request.body ? await request.bytes() : null };
}

/** Goes where the answer sends, as often as the policy allows; what was sent along for one server is not shown to another. */
async function followed(
  first: Question,
  ask: (question: Question) => Promise<Response>,
  { redirects }: OutgoingPolicy,
): Promise<Response> {
  let question = first;
  for (let left = redirects; ; left--) {
    const answer = await ask(question);
    const to = nextOf(question, answer);
    if (!to || redirects === 0) return answer;
    if (left === 0) throw refusals.redirects(first.url);
    const isSame = to.origin === question.url.origin;
    question = { ...question, url: to, headers: isSame ? question.headers : new Headers(PLAIN) };
  }
}

/** Only what asks and changes nothing is sent on. */
function nextOf({ url, method }: Question, { status, headers }: Response): URL | undefined {
  const location = headers.get('location');
  if (!location || ![301, 302, 303, 307, 308].includes(status) || !['GET', 'HEAD'].includes(method)) return undefined;
  return URL.parse(location, url.href) ?? undefined;
}
