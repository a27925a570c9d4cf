import { isIP } from 'node:net';
import { namesThisMachine, type OutgoingPolicy } from '../outgoing-policy.ts';
import { placeOf, type Reach } from './reach.ts';
import * as refusals from './refusals.ts';

/** Hosts in private networks that the operator allowed (PRIVATE_HOSTS): `idp.corp.example`, or with a port, `10.0.0.5:8443`. */
export type PrivateHosts = readonly string[];

/** A host to which a connection may go, and how near its addresses have to be. */
export interface Target {
  host: string;
  allowed: readonly Reach[];
}

/** Looks at a URL before anything is sent; throws where its scheme, port, host or credentials are not allowed. */
export function targetOf(text: string, policy: OutgoingPolicy, privateHosts: PrivateHosts): Target {
  const url = URL.parse(text);
  if (!url) throw refusals.noUrl();
  if (url.username || url.password) throw refusals.credentials(url);
  const isHere = policy.mayAskThisMachine && namesThisMachine(url);
  if (url.protocol !== 'https:' && !(isHere && url.protocol === 'http:')) throw refusals.scheme(url, policy);
  const isListed = policy.mayAskPrivateHosts && privateHosts.some((it) => lists(it, url, policy));
  if (!isHere && !isListed && !policy.ports.includes(portOf(url))) throw refusals.port(url, policy);
  const target: Target = { host: plain(url), allowed: isHere ? ['this machine'] : reaches(isListed) };
  if (isIP(target.host)) requireAllowed(target, [target.host]);
  return target;
}

/** Throws unless every address is as near as is allowed: a name with one address too many is not trusted with the others. */
export function requireAllowed({ host, allowed }: Target, addresses: readonly string[]): void {
  for (const address of addresses) {
    const { reach, range } = placeOf(address);
    if (!allowed.includes(reach)) throw refusals.place({ host, address, range, reach });
  }
}

/** An entry with a port opens that port alone, one without those of the policy. */
function lists(entry: string, url: URL, { ports }: OutgoingPolicy): boolean {
  const listed = new URL(`https://${entry}`);
  return plain(listed) === plain(url) && (listed.port ? [portOf(listed)] : ports).includes(portOf(url));
}

const reaches = (isListed: boolean): Reach[] => (isListed ? ['public', 'private'] : ['public']);

/** The host without brackets, and without the dot at its end that says that it is whole. */
const plain = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
const portOf = ({ port }: URL) => Number(port || 443);
