import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';

/** The caller's headers without any cookie: signing in always begins a new session (session fixation). */
export function proven(c: Context): Headers {
  const headers = new Headers({ 'x-forwarded-for': c.get('address') as string });
  const agent = c.req.header('user-agent');
  if (agent) headers.set('user-agent', agent.slice(0, 200));
  return headers;
}

/** The same with those cookies only that a step needs. */
export function provenWith(c: Context, ...names: string[]): Headers {
  const headers = proven(c);
  const cookies = names.map((name) => [name, getCookie(c, name)]).filter(([, value]) => value !== undefined);
  headers.set('cookie', cookies.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('; '));
  return headers;
}

/** Gives the browser the cookies that the identity library set. */
export function passOn(c: Context, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
}
