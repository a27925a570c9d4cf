import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from './mask.ts';

test.each([
  ['4111 1111 1111 1234', 'card number', '••••1234'],
  ['001-234-567-890', 'bank account', '••••7890'],
  ['123-456-789', 'government id', '••••6789'],
  ['P1234567A', 'government id', '••••567A'],
  ['ana.reyes@acme.example', 'contact data', 'a…@acme.example'],
  ['+63 917 555 0142', 'contact data', '••••142'],
  ['influenza', 'health', '••••'],
  ['hunter2', 'password', '••••'],
  ['1234567', 'bank account', '••••'],
  ['', 'bank account', '••••'],
])('of %j, a %s, people see %j', (value, className, shown) => {
  expect(mask(value, className)).toBe(shown);
});

test('never more than four signs and never more than half of a number are shown', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{1,24}$/),
      fc.constantFrom('card number', 'bank account', 'government id'),
      (it, cls) => {
        const shown = mask(it, cls).replace('••••', '');
        expect(shown.length).toBeLessThanOrEqual(Math.min(4, it.length / 2));
      },
    ),
  );
});
