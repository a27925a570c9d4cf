import { createSocket } from 'node:dgram';
import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import type { AddressInfo } from 'node:net';

/** What a name has: addresses, and names that it only stands for (the answer then holds those of the last one). */
export interface Names {
  [name: string]: { alias?: string; addresses?: string[] }[];
}

/** A real name server on a port of this machine (RFC 1035). The n-th answer for a name is the n-th of its list, then the last one. */
export interface NameServer {
  /** Asks it for both kinds of addresses, as a resolver of the system would. */
  resolve(host: string): Promise<LookupAddress[]>;
  /** How often a name was asked for. */
  asked(name: string): number;
  close(): void;
}

const TYPES = { A: 1, CNAME: 5, AAAA: 28 } as const;

export async function startNameServer(names: Names): Promise<NameServer> {
  const counts = new Map<string, number>();
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await new Promise((ready) => socket.once('listening', ready));
  socket.on('message', (message, { port, address }) => {
    const { name, type, end } = questionIn(message);
    const nth = counts.get(`${name} ${type}`) ?? 0;
    counts.set(`${name} ${type}`, nth + 1);
    const list = names[name] ?? [];
    const records = recordsOf(names, name, list[Math.min(nth, list.length - 1)] ?? {}, type);
    socket.send(answerTo(message, end, records, list.length > 0), port, address);
  });
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([`127.0.0.1:${(socket.address() as AddressInfo).port}`]);
  const all = async (asked: Promise<string[]>, family: number): Promise<LookupAddress[]> =>
    (await asked.catch(() => [])).map((address) => ({ address, family }));
  return {
    resolve: async (host) =>
      (await Promise.all([all(resolver.resolve4(host), 4), all(resolver.resolve6(host), 6)])).flat(),
    asked: (name) => counts.get(`${name} ${TYPES.A}`) ?? 0,
    close: () => socket.close(),
  };
}

interface Entry {
  name: string;
  type: number;
  data: Buffer;
}

function recordsOf(
  names: Names,
  name: string,
  { alias, addresses = [] }: Names[string][number],
  type: number,
): Entry[] {
  if (alias)
    return [
      { name, type: TYPES.CNAME, data: encoded(alias) },
      ...recordsOf(names, alias, names[alias]?.[0] ?? {}, type),
    ];
  const isAsked = (it: string) => (it.includes(':') ? TYPES.AAAA : TYPES.A) === type;
  return addresses.filter(isAsked).map((it) => ({ name, type, data: bytesOf(it) }));
}

function questionIn(message: Buffer) {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at]!; length > 0; length = message[at]!) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

function answerTo(message: Buffer, end: number, records: readonly Entry[], isKnown: boolean): Buffer {
  const header = Buffer.from(message.subarray(0, 12));
  header.writeUInt16BE(isKnown ? 0x8180 : 0x8183, 2);
  header.writeUInt16BE(records.length, 6);
  header.writeUInt32BE(0, 8);
  const sections = records.map(({ name, type, data }) => {
    const fixed = Buffer.alloc(10);
    fixed.writeUInt16BE(type, 0);
    fixed.writeUInt16BE(1, 2);
    fixed.writeUInt16BE(data.length, 8);
    return Buffer.concat([encoded(name), fixed, data]);
  });
  return Buffer.concat([header, message.subarray(12, end), ...sections]);
}

const encoded = (name: string) =>
  Buffer.concat([
    ...name.split('.').map((it) => Buffer.from(`${String.fromCharCode(it.length)}${it}`)),
    Buffer.from([0]),
  ]);

function bytesOf(address: string): Buffer {
  if (!address.includes(':')) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = address.split('::');
  const parts = (text: string) => (text ? text.split(':') : []);
  const zeros = Array.from({ length: 8 - parts(head).length - parts(tail).length }, () => '0');
  const all = [...parts(head), ...(address.includes('::') ? zeros : []), ...parts(tail)];
  return Buffer.from(all.flatMap((it) => [Number.parseInt(it, 16) >> 8, Number.parseInt(it, 16) & 255]));
}
