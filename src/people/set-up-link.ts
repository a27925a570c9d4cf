import { makeLink } from './links.ts';
import { isSetUp } from './person-store.ts';
import type { People } from './service.ts';

/** The address that makes the first account, where there is none yet. What opens it stands behind #, so no server logs it. */
export async function setUpLink({ pool, clock, publicUrl }: Pick<People, 'pool' | 'clock' | 'publicUrl'>) {
  if (await isSetUp(pool)) return undefined;
  const link = await makeLink(pool, { kind: 'set-up', now: clock.now() });
  return `${publicUrl}/set-up#${link.reveal()}`;
}
