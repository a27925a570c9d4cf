import { expect, test } from 'vitest';
import { ROLES } from '../people/roles.ts';
import { roles } from '../policy/words.ts';

test('the roles that people have are those that documents name, in their order', () => {
  expect(roles.map((it) => it.id)).toEqual([...ROLES]);
});
