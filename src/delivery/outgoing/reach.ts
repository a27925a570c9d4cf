import ipaddr from 'ipaddr.js';

/** How near an address is. What is `never` is asked under no policy. */
export type Reach = 'public' | 'private' | 'this machine' | 'never';

/** What an address is: how near, and the name of its range for whoever is refused. */
export interface Place {
  reach: Reach;
  range: string;
}

/** Where clouds hand out keys and settings to whoever asks, also outside the link-local range. */
const METADATA = ['168.63.129.16/32', '100.100.100.200/32', '192.0.0.192/32', 'fd00:ec2::/32', 'fd20:ce::/32'];
/** All that is routed in the world; IPv4 written as IPv6 (::/96, NAT64) lies outside. */
const GLOBAL_IPV6 = '2000::/3';
const PRIVATE = ['private', 'carrierGradeNat', 'uniqueLocal'];

/**
 * How near an IP address is, by the registries of special addresses (RFC 6890). Only plain unicast is public: an IPv4 address inside
 * an IPv6 one (mapped, NAT64, 6to4, Teredo) is never asked, whichever it is, since no honest name leads to it.
 */
export function placeOf(address: string): Place {
  if (!ipaddr.isValid(address)) return { reach: 'never', range: 'no address' };
  const parsed = ipaddr.parse(address);
  if (METADATA.some((it) => lies(parsed, it))) return { reach: 'never', range: 'metadata' };
  const range: string = parsed.range();
  if (range === 'loopback') return { reach: 'this machine', range };
  if (PRIVATE.includes(range)) return { reach: 'private', range };
  if (range !== 'unicast') return { reach: 'never', range };
  const isGlobal = parsed.kind() === 'ipv4' || lies(parsed, GLOBAL_IPV6);
  return isGlobal ? { reach: 'public', range } : { reach: 'never', range: 'not routed' };
}

function lies(address: ipaddr.IPv4 | ipaddr.IPv6, network: string): boolean {
  const [base, bits] = ipaddr.parseCIDR(network);
  return base.kind() === address.kind() && address.match(base, bits);
}
