import { expect, test } from 'vitest';
import { addressIn, domainOf, mailAddress } from './header-value.ts';

test.each([
  'a@b.example\r\nBcc: x@y.example',
  'a@b.example\nx',
  'a b@c.example',
  'a@b.example, c@d.example',
  '<a@b.example>',
  'a@',
  'a@b.example>',
  'a@b\u2028.example',
  '"a"@b.example',
])('C33 %j is no address: it could say more than one', (text) =>
  expect(() => mailAddress(text)).toThrow(expect.objectContaining({ code: 'delivery/address' })),
);

test('an address is taken as it is, also beside a name', () => {
  expect(mailAddress("ana.o'neil+hub@mail.example.com")).toBe("ana.o'neil+hub@mail.example.com");
  expect([addressIn('Support <support@example.com>'), addressIn('support@example.com')]).toEqual([
    'support@example.com',
    'support@example.com',
  ]);
  expect(domainOf('ana@Example.COM')).toBe('example.com');
});
