import { describe, expect, test } from 'vitest';
import { roles } from '../policy/words.ts';
import { shippedSet } from '../testing/shipped-set.ts';
import { mayUnmask, purposesFor } from './may-unmask.ts';
import { dataClasses, minimumNecessary } from './policy.ts';

const set = shippedSet('KB-450');
const policies = { classes: set.policy(dataClasses)!, access: set.policy(minimumNecessary)! };
const rows = policies.access.rows.map((it) => [it.clause, it] as const);

describe('each row of "Who may see what"', () => {
  test.each(rows)('%s lets its role see its class for its purpose, by clause and by words', (clause, { values }) => {
    const allowed = { allowed: true, clause, reason: values.Purpose };
    expect(mayUnmask([values.Role], values.Class, clause, policies)).toEqual(allowed);
    expect(mayUnmask([values.Role], values.Class, values.Purpose, policies)).toEqual(allowed);
  });

  test.each(rows)('%s lets nobody see it for another purpose', (clause, { values }) => {
    const answer = mayUnmask([values.Role], values.Class, 'Because I want to.', policies);
    expect(answer).toMatchObject({ allowed: false, clause });
    expect(answer.reason).toContain(values.Purpose);
  });

  test.each(rows)('%s helps no role without a row of its own for that class', (clause, { values }) => {
    const others = roles
      .map((it) => it.id)
      .filter((id) => !rows.some(([, it]) => it.values.Role === id && it.values.Class === values.Class));
    for (const id of others) expect(mayUnmask([id], values.Class, clause, policies).allowed).toBe(false);
  });
});

describe('each class', () => {
  test.each(policies.classes.rows.map((it) => [it.clause, it] as const))(
    '%s is seen by those who stand in its row',
    (clause, it) => {
      for (const { id } of roles) {
        const answer = mayUnmask([id], it.values.Class, 'x', policies);
        expect(answer.allowed).toBe(false);
        if (!it.values['Who may see'].includes(id)) expect(answer.clause).toBe(clause);
      }
    },
  );
});

test('a password is seen by nobody, whatever roles they have (P1)', () => {
  const answer = mayUnmask(
    roles.map((it) => it.id),
    'password',
    'A1',
    policies,
  );
  expect(answer).toEqual({ allowed: false, clause: 'P1', reason: 'The class password may be seen by: nobody.' });
});

test('one of several roles is enough, and the class may be written in any case', () => {
  expect(mayUnmask(['t1', 't2'], 'Bank Account', 'a4', policies)).toMatchObject({ allowed: true, clause: 'A4' });
});

test('a class that there is not is told', () => {
  expect(mayUnmask(['ops'], 'shoe size', 'A1', policies)).toEqual({
    allowed: false,
    reason: '"shoe size" is not a class of data.',
  });
});

test('the purposes that somebody is offered are those that are allowed, for every role and class', () => {
  for (const role of roles.map((it) => it.id)) {
    for (const { values } of policies.classes.rows) {
      const allowed = rows
        .map(([clause]) => clause)
        .filter((it) => mayUnmask([role], values.Class, it, policies).allowed);
      expect(purposesFor([role], values.Class, policies).map((it) => it.clause)).toEqual(allowed);
    }
  }
});
