import type pg from 'pg';
import type { Secret } from '../kit/secret.ts';
import { linkPath } from './link-made.ts';
import { HOLDS } from './links.ts';
import { hashOf } from './one-time.ts';
import type { People } from './service.ts';

/** A link that goes to its person by mail. */
export interface MailedLink {
  kind: 'invite' | 'reset' | 'sign-in';
  link: Secret;
  to: { name: string; email: string; zone: string };
  /** Who invites. */
  by?: string;
  now: Temporal.Instant;
}

/** The zone of whoever has not said another. */
export const HOME_ZONE = 'Asia/Manila';

/** Mails a link where mail is set up, in the transaction that made it. Gives the address, or null where it was not mailed. */
export async function mailLink(
  { post }: Pick<People, 'post'>,
  client: pg.ClientBase,
  mailed: MailedLink,
): Promise<string | null> {
  if (!post) return null;
  const { kind, link, to, by = '', now } = mailed;
  const overAt = now.add(HOLDS[kind]);
  const fields = { name: to.name, path: linkPath(kind, link), until: overAt.toString(), zone: to.zone };
  const template =
    kind === 'invite'
      ? { kind: 'invitation' as const, by, ...fields }
      : { kind: kind === 'reset' ? ('new-password' as const) : ('sign-in' as const), ...fields };
  await post.send(client, { to: to.email, template, about: hashOf(link.reveal()), overAt });
  return to.email;
}
