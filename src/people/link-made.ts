import type { Secret } from '../kit/secret.ts';
import type { LinkMade } from './contract.ts';
import { HOLDS } from './links.ts';

/**
 * The link as it is shown, once. What opens it stands behind #, which browsers do not send: it is in no log of any server. The
 * address is the hub's own, never what a request calls it.
 */
export function linkMade(
  publicUrl: string,
  { person, kind, link, now }: { person: string; kind: 'invite' | 'reset'; link: Secret; now: Temporal.Instant },
): LinkMade {
  const path = kind === 'invite' ? '/join' : '/new-password';
  return { person, kind, url: `${publicUrl}${path}#${link.reveal()}`, until: now.add(HOLDS[kind]).toString() };
}
