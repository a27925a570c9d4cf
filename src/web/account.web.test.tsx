import { QueryClient } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account } from '../people/account-contract.ts';
import { AccountScreen } from '../people/ui/account/account-screen.tsx';
import { permissions as everything } from '../registry/permissions.ts';
import { Providers } from './providers.tsx';
import { en } from './strings/en.ts';

const account: Account = {
  name: 'Ben Cruz',
  email: 'ben.cruz@leantech.example',
  zone: 'Asia/Manila',
  keysOn: true,
  hasPassword: true,
  hasTwoFactor: false,
  passkeys: false,
  providers: [],
};
const me = { id: '0198d000-0000-7000-8000-000000000001', kind: 'person', name: 'Ben Cruz', roles: ['t1'] } as const;
const permissions = ['account.read', 'account.change', 'people.read'];

const wrongPassword = { detail: 'This is not your password.', remedy: 'Type it.', code: 'account/password-wrong' };

/** Shows an account; every request is answered by `answer` and kept. */
function show(more: Partial<Account>, answer: () => Response | Promise<Response> = () => Response.json(wrongPassword)) {
  const asked: { url: string; body: unknown }[] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    asked.push({ url: String(url), body: init?.body && JSON.parse(String(init.body)) });
    return answer();
  };
  const ground = { queryClient: new QueryClient(), fetch, words: en, nonce: '' };
  const parts = {
    sessions: [],
    passkeys: [],
    tokens: [],
    me: { ...me, roles: [...me.roles], permissions },
    all: everything,
  };
  render(
    <Providers ground={ground}>
      <AccountScreen account={{ ...account, ...more }} {...parts} fetch={fetch} onChange={() => {}} />
    </Providers>,
  );
  return asked;
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const typeInto = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const refuse = () => Response.json(wrongPassword, { status: 422 });

test('where the hub is opened at a number, passkeys are explained and not offered', () => {
  show({ passkeys: false });
  expect(part('Passkeys').getByText(/opened at a number/)).toBeTruthy();
  expect(part('Passkeys').queryByText('Add a passkey')).toBeNull();
});

test('whoever has no password is not asked for one, nor sends one, and is not offered to change it', async () => {
  const asked = show({ hasPassword: false }, refuse);
  expect(screen.queryByRole('region', { name: 'Password' })).toBeNull();
  const factor = part('Second factor');
  expect(factor.queryByLabelText('Your password')).toBeNull();
  expect(factor.getByText(/within ten minutes of signing in/)).toBeTruthy();
  fireEvent.submit(factor.getByText('Go on').closest('form')!);
  await waitFor(() => expect(asked).toEqual([{ url: '/api/v1/account/two-factor', body: {} }]));
});

test('what is refused stands beside its field, which says so to a screen reader and keeps what was typed', async () => {
  show({}, refuse);
  const field = part('Second factor').getByLabelText<HTMLInputElement>('Your password');
  typeInto(field, 'not-my-password');
  fireEvent.submit(field.form!);
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  const described = field.getAttribute('aria-describedby')!.split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain('not your password');
  expect(field.value).toBe('not-my-password');
});

test('where no answer comes, the form says so and keeps what was typed', async () => {
  show({}, () => Promise.reject(new TypeError('network')));
  const field = part('Password').getByLabelText<HTMLInputElement>('New password');
  typeInto(field, 'meadow-anchor-copper-19');
  fireEvent.submit(field.form!);
  expect(await part('Password').findByText('The hub does not answer.')).toBeTruthy();
  expect(field.value).toBe('meadow-anchor-copper-19');
});

test('no form puts what is typed into an address, should it be sent before its script runs', () => {
  show({ hasTwoFactor: true });
  const forms = [...document.querySelectorAll('form')];
  expect(forms.length).toBeGreaterThan(4);
  expect(forms.map((it) => it.method)).toEqual(forms.map(() => 'post'));
});

test('a token may be given what one may do oneself, and nothing of the account', () => {
  show({});
  const boxes = part('API tokens').getAllByRole<HTMLInputElement>('checkbox', { hidden: true });
  expect(boxes.map((it) => it.value)).toEqual(['people.read', '*']);
});

test('password fields hide what is typed, take what is pasted, and tell password managers what they are', () => {
  show({});
  const fields = ['Password until now', 'New password'].map((it) => part('Password').getByLabelText(it));
  const proof = part('Second factor').getByLabelText('Your password');
  const told = [...fields, proof].map((it) => [it.getAttribute('type'), it.getAttribute('autocomplete')]);
  expect(told).toEqual([
    ['password', 'current-password'],
    ['password', 'new-password'],
    ['password', 'current-password'],
  ]);
  for (const field of fields) expect(fireEvent.paste(field), 'nothing stops pasting').toBe(true);
});
