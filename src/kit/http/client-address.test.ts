import { describe, expect, test } from 'vitest';
import { behindProxies, limitKey, ranges } from './client-address.ts';

const nobody = ranges([]);
const proxies = ranges(['10.0.0.0/8', '2001:db8::1']);

describe('C33 the address of a client is what a trusted proxy says of it, never what the client says', () => {
  test.each([
    ['203.0.113.9', '198.51.100.1', nobody, '203.0.113.9'],
    ['10.0.0.1', '198.51.100.1', proxies, '198.51.100.1'],
    ['10.0.0.1', '1.1.1.1, 198.51.100.1', proxies, '198.51.100.1'],
    ['10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2', proxies, '198.51.100.1'],
    ['10.0.0.1', 'unknown, <script>', proxies, '10.0.0.1'],
    ['::ffff:10.0.0.1', '198.51.100.1', proxies, '198.51.100.1'],
    ['2001:db8::1', '2001:db8:9::7', proxies, '2001:db8:9::7'],
    ['203.0.113.9', '10.0.0.7', proxies, '203.0.113.9'],
    ['10.0.0.1', '', proxies, '10.0.0.1'],
  ])('%s with X-Forwarded-For "%s"', (peer, forwarded, isTrusted, client) => {
    expect(behindProxies(peer, forwarded, isTrusted)).toBe(client);
  });
});

test('C31 one customer with a whole IPv6 network counts once; IPv4 addresses count each', () => {
  expect(limitKey('2001:db8:1:2:3:4:5:6')).toBe(limitKey('2001:db8:1:2:ffff::1'));
  expect(limitKey('2001:db8:1:3::1')).not.toBe(limitKey('2001:db8:1:2::1'));
  expect(limitKey('198.51.100.1')).toBe('198.51.100.1');
});
