import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { selfSigned } from './certificate.ts';

/** What arrived for a device: the message in clear, and what the sender said of itself. */
export interface Arrived {
  text: string;
  ttl: number;
  vapid: { aud: string; exp: number; sub: string; key: string };
  /** Bytes on the wire. */
  size: number;
}

/**
 * A push service of our own on this machine, by https. It is a fake of the protocol, not of any vendor: it takes messages as RFC 8030
 * says, checks who sends them (VAPID, RFC 8292), and opens them as the browser would (RFC 8291), which a real service cannot.
 */
export interface PushService {
  /** What a browser would say of itself after it has subscribed. */
  subscribe(): { endpoint: string; p256dh: string; auth: string };
  arrived: Arrived[];
  /** What it answers next; 201 where nothing is said. */
  answers: number[];
  close(): void;
}

export async function startPushService(): Promise<PushService> {
  const certificate = selfSigned();
  setDefaultCACertificates([...getCACertificates('default'), certificate.cert]);
  const devices = new Map<string, Device>();
  const server = createServer(certificate).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  const service: PushService = {
    subscribe: () => {
      const [ecdh, auth, path] = [
        createECDH('prime256v1'),
        randomBytes(16),
        `/send/${randomBytes(16).toString('hex')}`,
      ];
      const point = ecdh.generateKeys();
      devices.set(path, { ecdh, auth });
      return { endpoint: origin + path, p256dh: point.toString('base64url'), auth: auth.toString('base64url') };
    },
    arrived: [],
    answers: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  server.on('request', async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const device = devices.get(request.url ?? '');
    const status = service.answers.shift() ?? (device ? 201 : 404);
    try {
      if (device && status < 300) service.arrived.push(arrivedOf(request.headers, body, device, origin));
      response.writeHead(status).end('a word of the service');
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  });
  return service;
}

interface Device {
  ecdh: ReturnType<typeof createECDH>;
  auth: Buffer;
}

function arrivedOf(headers: NodeJS.Dict<string | string[]>, body: Buffer, device: Device, origin: string): Arrived {
  if (headers['content-encoding'] !== 'aes128gcm') throw new Error('not as RFC 8291 says');
  const vapid = vapidIn(String(headers.authorization), origin);
  return { text: decrypted(body, device), ttl: Number(headers.ttl), vapid, size: body.length };
}

/** RFC 8292: a token signed by the key that it comes with, for this very service, for a day at most. */
function vapidIn(authorization: string, origin: string): Arrived['vapid'] {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((it) => it.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
  const signed = Buffer.from(`${head}.${claims}`);
  const isSigned = verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Arrived['vapid'];
  const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string };
  const seconds = exp - Date.now() / 1000;
  if (
    !isSigned ||
    alg !== 'ES256' ||
    aud !== origin ||
    seconds < 0 ||
    seconds > 86_400 ||
    !/^(mailto|https):/.test(sub)
  )
    throw new Error('not as RFC 8292 says');
  return { aud, exp, sub, key };
}

/** RFC 8291 over RFC 8188: salt, record size, the sender's key; then one record of AES-128-GCM. */
function decrypted(body: Buffer, { ecdh, auth }: Device): string {
  const [salt, idLength] = [body.subarray(0, 16), body[20]!];
  const sender = body.subarray(21, 21 + idLength);
  const record = body.subarray(21 + idLength);
  if (body.readUInt32BE(16) < record.length || body.length > 4096) throw new Error('the record is too long');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32));
  const derived = (name: string, size: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, size));
  const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}
