import type { Context } from 'hono';
import { startSession } from '../account/start-session.ts';
import type { People } from '../service.ts';
import { type Asked, takeAsked } from './asked.ts';
import { type Found, findPersonOf } from './find-person.ts';
import { discover, type Identified, readAnswer } from './open-id.ts';
import { NotIn } from './problem.ts';
import { type OpenProvider, openProvider } from './provider-store.ts';

/** The path to which the browser goes on after a provider has answered. */
export async function finishSignIn(people: People, c: Context, id: string): Promise<string> {
  const asked = await takeAsked(people, c);
  if (!asked) throw new NotIn('over');
  // Each provider has an address of its own to answer at; an answer to another's question is not looked at (mix-up).
  const provider = asked.provider === id ? await openProvider(people, id) : undefined;
  if (!provider) throw new NotIn('failed');
  const identified = await answerOf(people, provider, asked, new URL(c.req.url).search);
  const address = c.get('address') as string;
  const person = await findPersonOf(people, provider, { identified, address });
  return enter(people, c, { person, provider, returnTo: asked.returnTo });
}

async function answerOf(people: People, provider: OpenProvider, asked: Asked, query: string): Promise<Identified> {
  try {
    return await readAnswer(
      await discover(people.outgoing, provider),
      new URL(`${callbackUrl(people, provider.id)}${query}`),
      asked,
    );
  } catch (error) {
    // The library's errors hold what was sent, tokens among it; only their own words go into the log.
    const { code, message } = error as Error & { code?: string };
    people.log.warn({ provider: provider.id, code, reason: message }, 'a provider did not say who somebody is');
    throw new NotIn('failed');
  }
}

/** The session, or the step before it where the person has a second factor here. */
async function enter(
  people: People,
  c: Context,
  { person, provider, returnTo }: { person: Found; provider: OpenProvider; returnTo: string },
): Promise<string> {
  const next = await startSession(people, c, person, `provider ${provider.id}`);
  return next === 'done' ? returnTo : `/sign-in?${new URLSearchParams({ step: 'code', to: returnTo })}`;
}

/** Where a provider answers: an address of its own, under the hub's own name. */
export const callbackUrl = ({ publicUrl }: Pick<People, 'publicUrl'>, id: string) =>
  `${publicUrl}/api/v1/sign-in/callback/${id}`;
