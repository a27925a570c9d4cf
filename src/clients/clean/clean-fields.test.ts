import type pg from 'pg';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { CleanText } from '../../kit/clean-text.ts';
import { shippedSet } from '../../testing/shipped-set.ts';
import { insertCompanies, USUAL } from '../companies/change-company.ts';
import { insertContact, updateContact } from '../contacts/change-contacts.ts';
import { insertPart, updatePart } from '../parts/change-parts.ts';
import { SERVERS } from '../parts/part-kind.ts';
import { insertMark } from '../set-up/mark-step.ts';
import { cleanFields } from './clean-fields.ts';

const inForce = { set: shippedSet('KB-450'), edition: undefined };
const now = Temporal.Instant.from('2026-11-25T00:00:00Z');

describe('a secret', () => {
  test('in free text leaves a mark, and is told with its field', () => {
    const { fields, removed } = cleanFields(inForce, {
      address: 'Pier 4, gate password is Manila2024!',
      zone: 'Asia/Manila',
    });
    expect(fields.address).toBe('Pier 4, gate password is [password removed · KB-450 P1]');
    expect(removed).toEqual([{ field: 'address', class: 'password', document: 'KB-450', clause: 'P1' }]);
  });

  test.each([
    ['name', { name: 'DB01 password: Manila2024!' }],
    ['number', { number: '4111 1111 1111 1111' }],
    ['system', { system: 'VPN, pw is hunter2' }],
    ['url', { url: 'https://reset.example/?password=Manila2024!' }],
    ['hostKey', { hostKey: 'api key: aB3dE5fG7hJ9kL2m' }],
    ['components.1', { components: ['PostgreSQL', 'root password: hunter2'] }],
    ['ways.0.label', { ways: [{ kind: 'mail', value: 'ana@acme.example', label: 'pw: hunter2' }] }],
  ])('in a name is refused at its field: %s', (field, given) => {
    expect(() => cleanFields(inForce, given)).toThrow(`(${field})`);
  });

  test('without a document that says what one is, is none', () => {
    const none = { set: shippedSet('KB-612'), edition: undefined };
    expect(cleanFields(none, { name: 'pw: hunter2', about: 'pw: hunter2' }).fields).toEqual({
      name: 'pw: hunter2',
      about: 'pw: hunter2',
    });
  });
});

test('names as people give them stay', () => {
  const given = {
    name: 'Passport Processing Inc.',
    number: '100-245',
    system: 'Password self-service',
    url: 'https://reset.example/password/forgot',
    hostKey: 'SHA256:n3dG0YV1z8q6bJ1Qk5v0rT2cW7xL9mA4eH6uI8oP0sE',
    address: 'Pin Building, 12 Ayala Avenue, Makati',
    components: ['Key vault', 'PostgreSQL 17'],
    ways: [{ kind: 'phone', value: '0917 555 0142', label: 'Code line' }],
  };
  expect(cleanFields(inForce, given)).toEqual({ fields: given, removed: [] });
});

test('what was cleaned is clean in its type, and what is no text stays what it is', () => {
  const { fields } = cleanFields(inForce, {
    about: 'a',
    place: null as string | null,
    version: 3,
    ways: [{ label: 'x', value: 'y' }],
  });
  expectTypeOf(fields.about).toEqualTypeOf<CleanText>();
  expectTypeOf(fields.place).toEqualTypeOf<CleanText | null>();
  expectTypeOf(fields.version).toEqualTypeOf<number>();
  expectTypeOf(fields.ways[0]!.label).toEqualTypeOf<CleanText>();
  expectTypeOf(fields.ways[0]!.value).toEqualTypeOf<string>();
});

test('what writes takes no plain text: a build in which one of these lines is right does not compile', () => {
  const plain = (client: pg.ClientBase, typed: string) => {
    const mark = { company: '', step: { clause: 'U1', step: '' }, edition: 1, by: null, at: now };
    const contact = { id: '', version: 1, roles: [], language: null, site: null, ways: [] };
    // @ts-expect-error evidence that nobody redacted
    void insertMark(client, { ...mark, evidence: typed });
    // @ts-expect-error a company's name as it was typed
    void insertCompanies(client, [{ id: '', ...USUAL, name: typed }], now);
    // @ts-expect-error a contact's as well
    void insertContact(client, '', { ...contact, name: typed, position: USUAL.about }, now);
    // @ts-expect-error and what they are there
    void updateContact(client, contact, { ...contact, name: USUAL.about, position: typed });
    // @ts-expect-error a label of a server
    void insertPart(client, SERVERS, { id: '', company: '' }, { name: typed }, now);
    // @ts-expect-error where it is
    void updatePart(client, SERVERS, { id: '', version: 1 }, { name: USUAL.about, address: typed });
  };
  expectTypeOf(plain).toBeFunction();
});
