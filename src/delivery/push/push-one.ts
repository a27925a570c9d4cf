import { buildPushPayload } from '@block65/webcrypto-web-push';
import { Refusal } from '../../kit/refusal.ts';
import type { Push, PushJob } from '../push-service.ts';
import type { Job } from '../queue.ts';
import { vapidKeys } from '../vapid-keys.ts';
import { forgetDevice, openDevice } from './device-store.ts';

/** After so long a notification is of no use: what it says stands in the inbox. */
const HOURS = 24;

/**
 * Hands one notification to the push service of one device. It holds the name of a template and a path of the hub: the words come from
 * the hub itself, and no name, date or text leaves it. Throws where it is to be tried again.
 */
export async function pushOne(push: Push, { data }: Pick<Job<PushJob>, 'data'>): Promise<void> {
  const device = await openDevice(push, data.device);
  const notice = await findNotice(push, data.notice);
  if (!device || !notice || notice.person !== device.person) return;
  if (!(await push.isThere(device.person))) return forgetDevice(push.pool, data.device);
  const { template, href } = notice;
  const status = await send(push, device.subscription, JSON.stringify({ template, href })).catch(neverAsked);
  // RFC 8030, 7.3: the subscription is over, and nothing sent to it will ever arrive.
  if (status === 404 || status === 410) return forgetDevice(push.pool, data.device);
  if (status === 429 || status >= 500) throw new Error(`The push service answered ${status}.`);
  if (status >= 300) push.log.warn({ device: data.device, status }, 'a push service refused a notification');
}

/** What the hub itself refuses to ask, it refuses each time; only what may be better later is tried again. */
function neverAsked(error: unknown): number {
  const isLasting = error instanceof Refusal && !['outgoing/no-answer', 'outgoing/too-slow'].includes(error.code);
  if (isLasting) return 400;
  throw error;
}

interface Waiting {
  person: string;
  template: string;
  href: string;
}

/** A line that is worth a notification still: not seen meanwhile, and not too old. */
async function findNotice({ pool, clock }: Push, id: string): Promise<Waiting | undefined> {
  const { rows } = await pool.query<Waiting>(
    'select person, template, href from delivery.notice where id = $1 and seen_at is null and pushed_at > $2',
    [id, clock.now().subtract({ hours: HOURS })],
  );
  return rows[0];
}

async function send(
  push: Push,
  { endpoint, ...keys }: { endpoint: string; p256dh: string; auth: string },
  data: string,
): Promise<number> {
  const { publicKey, privateKey } = await vapidKeys(push);
  const { headers, method, body } = await buildPushPayload(
    { data, options: { ttl: HOURS * 3600, urgency: 'normal' } },
    { endpoint, expirationTime: null, keys },
    { subject: subjectOf(push), publicKey, privateKey: privateKey.reveal() },
  );
  return (await push.outgoing.ask(endpoint, { method, headers, body }, push.policy)).status;
}

/** RFC 8292, 2.1: an address for whoever runs the push service; one that only this machine knows is of no use to them. */
const subjectOf = ({ publicUrl }: Push) => (publicUrl.startsWith('https:') ? publicUrl : 'mailto:operator@localhost');
