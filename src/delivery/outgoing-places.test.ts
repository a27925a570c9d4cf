import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../kit/refusal.ts';
import { type Canary, startCanary } from '../testing/canary.ts';
import { type NameServer, startNameServer } from '../testing/name-server.ts';
import { checkedLookup } from './outgoing/checked-lookup.ts';
import { requireAllowed, targetOf } from './outgoing/target.ts';
import { type Outgoing, openOutgoing } from './outgoing.ts';
import { type OutgoingPolicy, PROVIDER, PROVIDER_HERE } from './outgoing-policy.ts';

// C05: whatever a host is called and wherever its name leads, nothing but a public address is connected to. A canary listens on both
// loopback addresses at a port that the policy allows, so that the place alone is what keeps the hub away.

const PUBLIC = '93.184.215.14';
const LISTED = [
  'idp.corp.test',
  'both.corp.test',
  'linklocal.corp.test',
  'loop.corp.test',
  'nat.corp.test',
  '10.255.255.1:8444',
];
let canary: Canary;
let sixth: Canary;
let names: NameServer;
let outgoing: Outgoing;
let strict: OutgoingPolicy;

beforeAll(async () => {
  canary = await startCanary();
  sixth = await startCanary(undefined, '::1');
  names = await startNameServer({
    'private.test': [{ addresses: ['10.0.0.1'] }],
    'loop.test': [{ addresses: ['127.0.0.1'] }],
    'loop6.test': [{ addresses: ['::1'] }],
    'mixed.test': [{ addresses: [PUBLIC, '127.0.0.1'] }],
    'mixed6.test': [{ addresses: [PUBLIC, '::1'] }],
    'mapped.test': [{ addresses: ['::ffff:7f00:1'] }],
    'nat64.test': [{ addresses: ['64:ff9b::7f00:1'] }],
    'sixto4.test': [{ addresses: ['2002:7f00:1::'] }],
    'metadata.test': [{ addresses: ['169.254.169.254'] }],
    'alias.test': [{ alias: 'loop.test' }],
    'alias-of-alias.test': [{ alias: 'alias.test' }],
    '127.0.0.1.nip.test': [{ addresses: ['127.0.0.1'] }],
    '7f000001.nip.test': [{ addresses: ['127.0.0.1'] }],
    'localhost.evil.test': [{ addresses: ['127.0.0.1'] }],
    'xn--bcher-kva.test': [{ addresses: ['127.0.0.1'] }],
    'nothing.test': [{ addresses: [] }],
    'rebinds.test': [{ addresses: [PUBLIC] }, { addresses: ['127.0.0.1'] }],
    localhost: [{ addresses: ['127.0.0.1'] }],
    'idp.corp.test': [{ addresses: ['10.255.255.1'] }],
    'linklocal.corp.test': [{ addresses: ['10.0.0.1', '169.254.169.254'] }],
    'loop.corp.test': [{ addresses: ['127.0.0.1'] }],
    'nat.corp.test': [{ addresses: ['64:ff9b::a00:1'] }],
  });
  strict = { ...PROVIDER, mayAskPrivateHosts: false, ports: [443, canary.port, sixth.port], timeoutMs: 1500 };
  outgoing = openOutgoing({ privateHosts: LISTED, resolve: names.resolve });
});
afterAll(async () => {
  await outgoing.close();
  for (const it of [canary, sixth, names]) it.close();
});
beforeEach(() => {
  canary.hits = sixth.hits = 0;
});

async function refused(url: string, policy: OutgoingPolicy): Promise<string> {
  const error = await outgoing.ask(url, {}, policy).catch((it: unknown) => it);
  if (!(error instanceof Refusal)) throw new Error(`${url} was asked, or failed: ${error}`);
  return error.code.replace('outgoing/', '');
}

/** This machine, in every way that one can write it. */
const LOOPBACK = `127.0.0.1 127.0.0.1. 127.1 127.0.1 2130706433 017700000001 0x7f000001 0x7f.0.0.1 0x7f.1 0177.0.0.1 0177.0.0.0x1
  127.0.0.01 0 0.0.0.0 0.1.2.3 127.255.255.254 127.8.8.8 %31%32%37.0.0.1 127%2e0%2e0%2e1 １２７.０.０.１ ①②⑦.⓪.⓪.① 127。0。0。1
  127．0．0．1 127｡0｡0｡1 [::1] [0:0:0:0:0:0:0:1] [::0001] [::] [::ffff:7f00:1] [::ffff:127.0.0.1] [::ffff:0:0] [::127.0.0.1]
  [::7f00:1] [::ffff:0:127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::127.0.0.1] [64:ff9b:1::7f00:1] [2002:7f00:1::] [2002:7f00:1::1]
  [2001:0:7f00:1::] [2001:0:4136:e378:8000:63bf:80ff:fffe]`;

/** Networks that are not the world. */
const NETWORKS = `10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.254 192.168.0.1 192.168.255.1 100.64.0.1 100.127.255.254 100.100.100.200
  169.254.0.1 169.254.169.254 169.254.170.2 2852039166 0xa9fea9fe 0251.0376.0251.0376 0xa9.0xfe.0xa9.0xfe 169.16689662 168.63.129.16
  192.0.0.192 192.0.0.1 192.0.2.1 198.51.100.7 203.0.113.9 198.18.0.1 198.19.255.255 192.88.99.1 192.31.196.1 192.52.193.1
  192.175.48.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 4294967295 167772161 0xc0a80001 0300.0250.0.1 10.1 192.168.257
  [fc00::1] [fd00::1] [fd00:ec2::254] [fd20:ce::254] [fdff:ffff::1] [fe80::1] [febf::1] [fec0::1] [ff02::1] [ff0e::1] [100::1]
  [100:0:0:1::1] [64:ff9b::a9fe:a9fe] [64:ff9b::a00:1] [64:ff9b::808:808] [64:ff9b:1::a9fe:a9fe] [2002:a9fe:a9fe::] [2002:a00:1::]
  [2002:808:808::1] [2001:0:a9fe:a9fe::] [2001::1] [2001:2::1] [2001:3::1] [2001:4:112::1] [2620:4f:8000::1] [2001:10::1]
  [2001:20::1] [2001:30::1] [2001:db8::1] [3fff::1] [5f00::1] [4000::1] [9000::1] [::ffff:10.0.0.1] [::ffff:a9fe:a9fe]
  [::ffff:8.8.8.8] [::8.8.8.8] [::ffff:0:a9fe:a9fe] [::5] [1::1] [0:0:1::1] [a000::1] [e000::1]`;

/** Names that lead there, asked of a real name server. */
const NAMES = `private.test loop.test loop6.test mixed.test mixed6.test mapped.test nat64.test sixto4.test metadata.test alias.test
  alias-of-alias.test 127.0.0.1.nip.test 7f000001.nip.test localhost.evil.test bücher.test LOOP.test loop.test. loop。test localhost
  localhost. LOCALHOST lOcAlHoSt ⓛⓞⓒⓐⓛⓗⓞⓢⓣ`;

const hosts = (text: string) => text.split(/\s+/);

describe('C05 no host leads the hub to', () => {
  test.each(hosts(LOOPBACK))('this machine: %s', async (host) => {
    for (const { port } of [canary, sixth]) expect(await refused(`https://${host}:${port}/`, strict)).toBe('place');
    expect([canary.hits, sixth.hits]).toEqual([0, 0]);
  });

  test.each(hosts(NETWORKS))('a network that is not the world: %s', async (host) => {
    expect(await refused(`https://${host}/`, strict)).toBe('place');
  });

  test.each(hosts(NAMES))('either by a name: %s', async (host) => {
    for (const { port } of [canary, sixth]) expect(await refused(`https://${host}:${port}/`, strict)).toBe('place');
    expect([canary.hits, sixth.hits]).toEqual([0, 0]);
  });

  test('the table is as long as it has to be', () => {
    const all = [LOOPBACK, NETWORKS, NAMES].flatMap(hosts);
    expect(new Set(all).size).toBeGreaterThanOrEqual(140);
  });

  test('the canary sings where it may be asked', async () => {
    const answer = await outgoing.ask(canary.url, {}, PROVIDER_HERE);
    expect([await answer.text(), canary.hits]).toEqual(['sings', 1]);
  });
});

describe('C05 the hub does not ask', () => {
  test.each([
    ['http://example.com/', 'scheme'],
    ['http://127.0.0.1/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['gopher://127.0.0.1:70/_', 'scheme'],
    ['ftp://example.com/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/plain,a', 'scheme'],
    ['blob:https://example.com/1', 'scheme'],
    ['ws://example.com/', 'scheme'],
    ['unix:/var/run/docker.sock', 'scheme'],
    ['https://example.com:22/', 'port'],
    ['https://example.com:80/', 'port'],
    ['https://example.com:5432/', 'port'],
    ['https://example.com:0/', 'port'],
    ['https://name@example.com/', 'credentials'],
    ['https://:word@example.com/', 'credentials'],
    ['https://example.com@127.0.0.1/', 'credentials'],
    ['https://[fe80::1%25eth0]/', 'url'],
    ['https://[::1%25lo]/', 'url'],
    ['https://127.0.0.256/', 'url'],
    ['https://1.2.3.4.5/', 'url'],
    ['https://exa mple.com/', 'url'],
    ['https://', 'url'],
    ['//127.0.0.1/', 'url'],
    ['', 'url'],
    ['https://nothing.test/', 'no-answer'],
    ['https://unknown.test/', 'no-answer'],
  ])('%j: %s', async (url, code) => {
    expect(await refused(url, strict)).toBe(code);
  });
});

describe('C05 a name that means something else a moment later', () => {
  test('is refused as soon as it does', async () => {
    const lookup = checkedLookup(names.resolve, ['public']);
    const look = () =>
      new Promise((found) => lookup('rebinds.test', { all: true }, (error, list) => found(error ?? list)));
    expect(await look()).toEqual([{ address: PUBLIC, family: 4 }]);
    expect(await look()).toBeInstanceOf(Refusal);
  });

  test('is asked for once for each connection, which goes to the address that was looked at', async () => {
    let asked = 0;
    const once = openOutgoing({
      privateHosts: [],
      resolve: async () => [asked++ === 0 ? { address: '::1', family: 6 } : { address: '10.0.0.1', family: 4 }],
    });
    await once.ask(`http://localhost:${sixth.port}/`, {}, PROVIDER_HERE);
    expect([asked, sixth.hits, canary.hits]).toEqual([1, 1, 0]);
    // Another port is another connection: what the name means by then is looked at anew.
    await expect(once.ask(`http://localhost:${canary.port}/`, {}, PROVIDER_HERE)).rejects.toThrow(/10\.0\.0\.1/);
    expect([asked, canary.hits]).toEqual([2, 0]);
    await once.close();
  });
});

describe('hosts that the operator lists in PRIVATE_HOSTS', () => {
  test.each([
    ['https://idp.corp.test/', '10.255.255.1'],
    ['https://idp.corp.test.:8443/', 'fd12::1'],
    ['https://IDP.corp.test/', '100.64.0.1'],
    ['https://10.255.255.1:8444/', '10.255.255.1'],
  ])('%s: may be asked at %s', (url, address) => {
    expect(() => requireAllowed(targetOf(url, PROVIDER, LISTED), [PUBLIC, address])).not.toThrow();
  });

  test.each([
    ['https://linklocal.corp.test/', 'place'],
    ['https://loop.corp.test/', 'place'],
    ['https://nat.corp.test/', 'place'],
    ['https://10.255.255.1/', 'place'],
    ['https://10.255.255.2:8444/', 'port'],
    ['https://idp.corp.test:8444/', 'port'],
    ['https://private.test/', 'place'],
    ['https://idp.corp.test.evil.test/', 'no-answer'],
    ['http://idp.corp.test/', 'scheme'],
  ])('%s: not everything that looks like one (%s)', async (url, code) => {
    expect(await refused(url, PROVIDER)).toBe(code);
  });

  test('count for policies that say so', async () => {
    expect(await refused('https://idp.corp.test/', strict)).toBe('place');
    expect(await refused('https://idp.corp.test/', PROVIDER_HERE)).toBe('place');
  });
});
