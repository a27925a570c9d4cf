import { type Dispatcher, request } from 'undici';
import { Refusal } from '../../kit/refusal.ts';
import type { OutgoingPolicy } from '../outgoing-policy.ts';
import * as refusals from './refusals.ts';

/** One question as it goes over the wire, its body whole. */
export interface Question {
  url: URL;
  method: string;
  headers: Headers;
  body: Uint8Array | null;
}

type Limits = Pick<OutgoingPolicy, 'timeoutMs' | 'maxBytes'>;
/** Answers that have no body (RFC 9110). */
const BODILESS = [204, 205, 304];

/** Asks once over a connection that was checked. Whatever fails is told in plain words, without a byte of the answer. */
export async function exchange(
  { url, method, headers, body }: Question,
  dispatcher: Dispatcher,
  { timeoutMs, maxBytes }: Limits,
  signal: AbortSignal,
): Promise<Response> {
  try {
    const answer = await request(url, {
      dispatcher,
      method: method as Dispatcher.HttpMethod,
      headers: Object.fromEntries(headers),
      body,
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    const bytes = await readUpTo(answer, maxBytes, url.host);
    return new Response(BODILESS.includes(answer.statusCode) ? null : bytes, {
      status: answer.statusCode,
      headers: headersOf(answer),
    });
  } catch (error) {
    throw explain(error, url.host, timeoutMs);
  }
}

/** The body as it came. One that is compressed though nobody asked for it is not unpacked: a small one can hold a very large one. */
async function readUpTo({ body, headers }: Dispatcher.ResponseData, maxBytes: number, host: string) {
  const encoding = headers['content-encoding'] ?? 'identity';
  const chunks: Uint8Array[] = [];
  try {
    if (encoding !== 'identity') throw refusals.compressed(host);
    let size = 0;
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxBytes) throw refusals.tooLong(host, maxBytes);
      chunks.push(chunk);
    }
  } finally {
    // What is left of it is not waited for. The library tells of that as an error, which is none.
    body.on('error', () => {}).destroy();
  }
  return Buffer.concat(chunks);
}

function headersOf({ headers }: Dispatcher.ResponseData): Headers {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) for (const one of [value ?? []].flat()) all.append(name, one);
  return all;
}

const WHY: Record<string, string> = {
  ENOTFOUND: 'there is no such name',
  EAI_AGAIN: 'its name could not be looked up just now',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'it hung up',
  UND_ERR_SOCKET: 'it hung up',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody vouches for its certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody vouches for its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody vouches for its certificate',
  UND_ERR_HEADERS_OVERFLOW: 'its answer has too many headers',
};
const TIMEOUTS = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'];

function explain(error: unknown, host: string, timeoutMs: number): unknown {
  if (error instanceof Refusal) return error;
  const { name, code = '' } = error as Error & { code?: string };
  if (name === 'TimeoutError' || TIMEOUTS.includes(code)) return refusals.tooSlow(host, timeoutMs);
  if (name === 'AbortError') return error;
  return refusals.noAnswer(host, WHY[code] ?? 'it does not answer as a web server does', error);
}
