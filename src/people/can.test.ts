import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { can, inScope } from './can.ts';
import { peoplePermissions } from './permissions.ts';
import { ROLES, type Role } from './roles.ts';

const all = peoplePermissions;
const actor = (roles: readonly Role[], more: Partial<Actor> = {}): Actor => ({
  kind: 'person',
  id: 'ana',
  name: 'Ana',
  roles,
  leads: [],
  teams: [],
  ...more,
});
const verdict = (...[who, permission, thing]: [Actor | undefined, string, Parameters<typeof can>[2]?]) => {
  const it = can(who, permission, thing, all);
  return it.allowed ? 'allowed' : it.status;
};

test('nobody may do anything', () => {
  for (const permission of Object.keys(all)) expect(verdict(undefined, permission, { owner: 'ana' })).toBe(401);
});

test('a permission that nobody wrote down is held by nobody, whatever it is called', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'people.everything', '']) {
    expect(verdict(actor(ROLES), name, { owner: 'ana' })).toBe(404);
  }
});

describe('how far a permission reaches', () => {
  test("one's own account is one's own, and another's is not even there", () => {
    for (const role of ROLES) {
      expect(verdict(actor([role]), 'account.change', { owner: 'ana' })).toBe('allowed');
      expect(verdict(actor([role]), 'account.change', { owner: 'ben' })).toBe(404);
    }
  });

  test('a Team Leader plans the teams that they lead, sees the others and changes nothing there', () => {
    const lead = actor(['lead'], { leads: ['night'], teams: ['day'] });
    expect(verdict(lead, 'shifts.plan', { teams: ['night'] })).toBe('allowed');
    expect(verdict(lead, 'shifts.plan', { teams: ['day'] })).toBe(403);
    expect(verdict(actor(['t1'], { leads: ['night'] }), 'shifts.plan', { teams: ['night'] })).toBe(403);
  });

  test('who may see a thing and not change it is told so; who may not see it is told that it is not there', () => {
    expect(verdict(actor(['t1']), 'people.change', { owner: 'ben' })).toBe(403);
    expect(verdict(actor(['contact'], { company: 'visayas' }), 'people.change', { owner: 'ben' })).toBe(404);
  });

  test('a contact sees nothing of the desk', () => {
    const contact = actor(['contact'], { company: 'visayas' });
    const held = Object.keys(all).filter((it) => verdict(contact, it) === 'allowed');
    expect(held).toEqual(['account.read', 'account.change']);
  });
});

test('a token does what its scopes say, and never more than the roles', () => {
  const admin = actor(['admin'], { scopes: ['people.read', 'shifts.*'] });
  expect(verdict(admin, 'people.read')).toBe('allowed');
  expect(verdict(admin, 'shifts.plan')).toBe('allowed');
  expect(verdict(admin, 'people.invite')).toBe(403);
  expect(verdict(actor(['t1'], { scopes: ['*'] }), 'people.invite')).toBe(403);
  expect(inScope('people.read', ['people'])).toBe(false);
  expect(inScope('peoples.read', ['people.*'])).toBe(false);
});

test('C08 more roles never take a permission away, and fewer never give one', () => {
  fc.assert(
    fc.property(
      fc.subarray([...ROLES]),
      fc.constantFrom(...ROLES),
      fc.constantFrom(...Object.keys(all)),
      (some, one, permission) => {
        const thing = { owner: 'ben', teams: ['night'], company: 'visayas' };
        const before = verdict(actor(some, { leads: ['night'], company: 'visayas' }), permission, thing);
        const after = verdict(actor([...some, one], { leads: ['night'], company: 'visayas' }), permission, thing);
        if (before === 'allowed') expect(after).toBe('allowed');
      },
    ),
  );
});
