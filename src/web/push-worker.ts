import { readPush } from './push-message.ts';

// Runs in the browser beside the pages, also while none is open: shows what is pushed, and leads there. It fetches nothing, keeps
// nothing, and stands between no page and the hub.

/** What is used of a service worker; the types of a page do not know it. */
interface Worker {
  registration: { showNotification(title: string, options: object): Promise<void> };
  clients: {
    matchAll(
      options: object,
    ): Promise<{ url: string; focus(): Promise<unknown>; navigate(url: string): Promise<unknown> }[]>;
    openWindow(url: string): Promise<unknown>;
  };
  addEventListener(type: 'push', heard: (event: Lasting & { data: { text(): string } | null }) => void): void;
  addEventListener(type: 'notificationclick', heard: (event: Lasting & { notification: Shown }) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Shown {
  data: string;
  close(): void;
}

const worker = globalThis as unknown as Worker;

worker.addEventListener('push', (event) => {
  const { body, href } = readPush(event.data?.text() ?? '');
  event.waitUntil(worker.registration.showNotification('LeanTech Hub', { body, data: href, tag: href }));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead(event.notification.data));
});

/** To the window of the hub that is open, or to a new one. */
async function lead(href: string): Promise<void> {
  const [open] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!open) return void (await worker.clients.openWindow(href));
  await open.focus();
  // A window that this worker does not control cannot be led elsewhere by it.
  await open.navigate(href).catch(() => worker.clients.openWindow(href));
}
