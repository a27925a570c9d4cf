/** How far the hub follows a server that it asks. */
export interface OutgoingLimits {
  timeoutMs: number;
  maxBytes: number;
}

type Ask = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Asks other servers with care: https only (http to this machine alone), no redirect is followed, and an answer that takes too long
 * or never ends is given up.
 */
export function outgoing({ timeoutMs, maxBytes }: OutgoingLimits): Ask {
  return async (url, init) => {
    requireSafe(new URL(url));
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(init.signal ? [init.signal] : [])]);
    const answer = await fetch(url, { ...init, redirect: 'manual', signal });
    const bytes = await readUpTo(answer, maxBytes);
    const { status, headers } = answer;
    return new Response([204, 304].includes(status) ? null : bytes, { status, headers });
  };
}

/** Whether a URL names this very machine. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** Whether the hub sends anything there at all. */
export function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

function requireSafe(url: URL): void {
  if (!isSafe(url)) throw new Error(`The hub does not ask ${url.protocol}//${url.host}: https only.`);
}

async function readUpTo({ body }: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error(`The answer is longer than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
