import type { NewPushDevice } from '../../push-contract.ts';

/** How it stands with notifications in this browser. */
export type PushState = 'unknown' | 'unsupported' | 'denied' | 'off' | 'on';

/** Built beside the screens under this very name: a worker stands for what lies below its address. */
const WORKER = '/push-worker.js';

/** What this browser says of notifications, and by which address it is known where it has subscribed. */
export async function lookAtPush(): Promise<{ state: Exclude<PushState, 'unknown'>; endpointHash?: string }> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
    return { state: 'unsupported' };
  if (Notification.permission === 'denied') return { state: 'denied' };
  const subscription = await current();
  return subscription ? { state: 'on', endpointHash: await hashOf(subscription.endpoint) } : { state: 'off' };
}

/** Asks the person, then the browser's push service. Undefined where the person does not allow it. */
export async function subscribePush(key: string): Promise<NewPushDevice | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined;
  const { pushManager } = await navigator.serviceWorker.register(WORKER, { scope: '/' });
  await navigator.serviceWorker.ready;
  // One that was made for another key of the hub can be used no more.
  await (await pushManager.getSubscription())?.unsubscribe();
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint = '', keys = {} } = made.toJSON();
  return { endpoint, p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' };
}

/** Ends the subscription of this browser. */
export async function unsubscribePush(): Promise<void> {
  await (await current())?.unsubscribe();
}

async function current(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((it) => it.toString(16).padStart(2, '0')).join('');
}
