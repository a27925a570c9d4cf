/** What answers requests: a Hono app without a port. */
interface App {
  request(url: string, init?: RequestInit): Response | Promise<Response>;
}

/** A browser as far as the server sees it: keeps cookies, and says where its requests come from. */
export interface Browser {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** Its cookies are its own, or those of a browser that goes to two processes of one hub. */
export function browserOf(app: App, origin: string, cookies = new Map<string, string>()): Browser {
  const send: Browser['send'] = async (method, path, body, headers = {}) => {
    const all: Record<string, string> = { 'sec-fetch-site': 'same-origin', origin, ...headers };
    if (cookies.size > 0) all.cookie ??= [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (body !== undefined) all['content-type'] ??= 'application/json';
    const answer = await app.request(origin + path, {
      method,
      headers: all,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    return answer;
  };
  return {
    cookies,
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const isGone = /;\s*max-age=0/i.test(line);
  if (isGone) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
