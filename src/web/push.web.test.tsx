import { createHash } from 'node:crypto';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PushDevice } from '../delivery/push-contract.ts';
import { FakeStream } from '../testing/fake-stream.ts';
import { openScreen } from './samples/open-screen.tsx';

// The browser's own API is played here; the worker and what it shows run in a real browser (journeys/engineer-is-notified).

const ENDPOINT = 'https://push.example/send/1';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const device = (
  id: string,
  endpoint: string,
  browser = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
): PushDevice => ({
  id,
  endpointHash: hash(endpoint),
  browser,
  since: '2026-11-25T01:00:00Z',
});

let devices: PushDevice[];
let subscription: { endpoint: string } | undefined;
let permission: 'default' | 'granted' | 'denied';
let answered: 'granted' | 'denied' | 'default';
let fails: boolean;
let permissions: string[];
let sent: string[];
let refusal: (() => Response) | undefined;

const made = () => ({
  endpoint: ENDPOINT,
  toJSON: () => ({ endpoint: ENDPOINT, keys: { p256dh: 'p', auth: 'a' } }),
  unsubscribe: async () => {
    subscription = undefined;
    return true;
  },
});
const pushManager = {
  getSubscription: async () => subscription,
  subscribe: async (options: object) => {
    if (fails) throw new DOMException('Registration failed - push service error', 'AbortError');
    expect(options).toEqual({ userVisibleOnly: true, applicationServerKey: 'the-key' });
    subscription = made();
    return subscription;
  },
};
const registration = { pushManager };
const serviceWorker = {
  getRegistration: async () => registration,
  register: vi.fn(async () => registration),
  ready: Promise.resolve(registration),
};

beforeEach(() => {
  vi.stubGlobal('EventSource', FakeStream);
  vi.stubGlobal('PushManager', class {});
  vi.stubGlobal('Notification', {
    get permission() {
      return permission;
    },
    requestPermission: async () => {
      permission = answered;
      return answered;
    },
  });
  Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker, configurable: true });
  [devices, subscription, permission, answered, fails] = [[], undefined, 'default', 'granted', false];
  [permissions, sent, refusal] = [['inbox.read', 'inbox.push'], [], undefined];
  return () => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'serviceWorker');
  };
});

const account = { name: 'Ana Reyes', email: 'ana@leantech.example', zone: 'Asia/Manila', keysOn: true };
const reads: Record<string, () => unknown> = {
  '/api/v1/me': () => ({
    id: 'ana',
    kind: 'person',
    name: 'Ana Reyes',
    roles: ['t1'],
    permissions,
    zone: 'Asia/Manila',
  }),
  '/api/v1/inbox/unread': () => ({ unread: 0, newest: null }),
  '/api/v1/push-devices': () => ({ key: 'the-key', devices }),
  '/api/v1/account': () => ({ ...account, hasPassword: false, hasTwoFactor: false, backupCodesLeft: 0, providers: [] }),
  '/api/v1/account/sessions': () => ({ sessions: [] }),
  '/api/v1/account/passkeys': () => ({ passkeys: [] }),
  '/api/v1/account/tokens': () => ({ tokens: [] }),
};

async function answer(input: string | URL | Request, { method = 'GET', body }: RequestInit = {}): Promise<Response> {
  const { pathname } = new URL(String(input), 'http://hub.test');
  if (method === 'GET') return reads[pathname] ? Response.json(reads[pathname]()) : Response.json({}, { status: 404 });
  sent.push(`${method} ${pathname}${body ? ` ${String(body)}` : ''}`);
  if (refusal) return refusal();
  if (method === 'POST') devices = [device('d1', ENDPOINT)];
  if (method === 'DELETE') devices = devices.filter((it) => !pathname.endsWith(it.id));
  return new Response(null, { status: 204 });
}

const toggle = () => screen.getByRole<HTMLInputElement>('switch', { name: /Notify me on this device/ });
async function open() {
  await openScreen('/account', answer);
  await waitFor(() => expect(screen.queryByText('Asking the browser …')).toBeNull());
}

describe('the switch says how it stands', () => {
  test('off, and it can be turned on', async () => {
    await open();
    expect([toggle().checked, toggle().disabled]).toEqual([false, false]);
    expect(screen.getByText('Off on this device.')).toBeTruthy();
  });

  test('on, where browser and hub both say so', async () => {
    [subscription, devices] = [made(), [device('d1', ENDPOINT)]];
    await open();
    expect(toggle().checked).toBe(true);
    expect(screen.getByText('this device')).toBeTruthy();
  });

  test('off, where the hub knows nothing of what the browser has', async () => {
    subscription = made();
    await open();
    expect(toggle().checked).toBe(false);
  });

  test('denied by the browser, with what to do', async () => {
    permission = 'denied';
    await open();
    expect(toggle().disabled).toBe(true);
    expect(screen.getByText(/Allow notifications for this site in its settings/)).toBeTruthy();
  });

  test('not supported, with what it needs', async () => {
    Reflect.deleteProperty(navigator, 'serviceWorker');
    await open();
    expect(toggle().disabled).toBe(true);
    expect(screen.getByText(/needs an address with https/)).toBeTruthy();
  });

  test('and is not there for whoever cannot be notified', async () => {
    permissions = [];
    await openScreen('/account', answer);
    expect(screen.queryByRole('switch', { name: /Notify me/ })).toBeNull();
  });
});

describe('turning it on', () => {
  test('asks the browser, tells the hub, and lists the device', async () => {
    await open();
    fireEvent.click(toggle());
    await waitFor(() => expect(toggle().checked).toBe(true));
    expect(serviceWorker.register).toHaveBeenCalledWith('/push-worker.js', { scope: '/' });
    expect(sent).toEqual([`POST /api/v1/push-devices {"endpoint":"${ENDPOINT}","p256dh":"p","auth":"a"}`]);
    expect(screen.getByText('Firefox on Linux')).toBeTruthy();
  });

  test.each([
    ['denied', /Allow notifications for this site/],
    ['default', /Off on this device/],
  ] as const)('sends nothing where the person answers %s', async (word, told) => {
    answered = word;
    await open();
    fireEvent.click(toggle());
    expect(await screen.findByText(told)).toBeTruthy();
    await waitFor(() => expect(toggle().checked).toBe(false));
    expect(sent).toEqual([]);
  });

  test('says so where the browser’s own service cannot be reached', async () => {
    fails = true;
    await open();
    fireEvent.click(toggle());
    expect(await screen.findByText(/push service cannot be reached/)).toBeTruthy();
    expect([toggle().checked, sent]).toEqual([false, []]);
  });

  test('says what the hub refuses, and stays off', async () => {
    refusal = () =>
      Response.json({ detail: 'You are notified on 10 devices.', remedy: 'Remove one.' }, { status: 409 });
    await open();
    fireEvent.click(toggle());
    expect(await screen.findByText(/10 devices/)).toBeTruthy();
    expect(toggle().checked).toBe(false);
  });
});

describe('turning it off', () => {
  beforeEach(() => {
    [subscription, devices] = [made(), [device('d1', ENDPOINT), device('d2', 'https://push.example/other')]];
  });

  test('ends it in the hub and in the browser', async () => {
    await open();
    fireEvent.click(toggle());
    await waitFor(() => expect(toggle().checked).toBe(false));
    expect([sent, subscription]).toEqual([['DELETE /api/v1/push-devices/d1'], undefined]);
  });

  test('on another device leaves this one as it is', async () => {
    await open();
    fireEvent.click(screen.getAllByRole('button', { name: 'Remove Firefox on Linux' })[1]!);
    await waitFor(() => expect(screen.getAllByRole('button', { name: /Remove Firefox/ })).toHaveLength(1));
    expect([sent, toggle().checked]).toEqual([['DELETE /api/v1/push-devices/d2'], true]);
  });
});
