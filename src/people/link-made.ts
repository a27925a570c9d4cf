import type { Secret } from '../kit/secret.ts';
import type { LinkMade } from './contract.ts';
import { HOLDS, type LinkKind } from './links.ts';

/** The screens that links open. */
const PATHS: Record<LinkKind, string> = {
  'set-up': '/set-up',
  invite: '/join',
  reset: '/new-password',
  'sign-in': '/mail-link',
};

/** The path of a link. What opens it stands behind #, which browsers do not send: it is in no log of any server. */
export const linkPath = (kind: LinkKind, link: Secret): string => `${PATHS[kind]}#${link.reveal()}`;

/** A link as it is shown, once. The address is the hub's own, never what a request calls it. */
export function linkMade(publicUrl: string, { person, kind, link, now, sentTo }: LinkShown): LinkMade {
  return { person, kind, url: `${publicUrl}${linkPath(kind, link)}`, until: now.add(HOLDS[kind]).toString(), sentTo };
}

interface LinkShown {
  person: string;
  kind: 'invite' | 'reset';
  link: Secret;
  now: Temporal.Instant;
  /** The address to which it was mailed; null where mail is not set up. */
  sentTo: string | null;
}
