import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEMPLATES, type Template } from '../template.ts';
import { compose } from './compose.ts';

const URL_OF_HUB = 'https://hub.example.com';
const fields = {
  name: 'Ana Reyes',
  by: 'Ben Cruz',
  path: '/join#secret',
  until: '2026-12-01T08:30:00Z',
  zone: 'Asia/Manila',
};
const of = (kind: Template['kind'], more: object = {}) => compose({ kind, ...fields, ...more } as Template, URL_OF_HUB);

describe('a mail', () => {
  test('says who invites, what to do, and until when in the time of its reader', () => {
    const { subject, text } = of('invitation');
    expect(subject).toBe('Your invitation to LeanTech Hub');
    expect(text).toContain('Ben Cruz invites you');
    expect(text).toContain('\n\nhttps://hub.example.com/join#secret\n\n');
    expect(text).toContain('until 1 December 2026, 16:30 (Asia/Manila)');
  });

  test.each(TEMPLATES)('of kind %s says the same as text and as HTML', (kind) => {
    const { text, html } = of(kind);
    const words = (it: string) => it.replaceAll(/<title>.*<\/title>|<[^>]+>|\s+/g, '');
    expect(words(html)).toBe(words(text));
  });

  test.each(['//evil.example/join', '/\\evil.example', 'https://evil.example/', '\thttps://evil.example', 'join'])(
    'C11 leads to the hub itself: %j is refused',
    (path) => expect(() => of('invitation', { path })).toThrow('to the hub itself'),
  );

  test('C06 whatever a name holds stays what it is: no mark-up, no line of its own, no placeholder is filled in', () => {
    const payloads = fc.constantFrom(
      '{{constructor.constructor("x")()}}',
      '#{7*7}',
      '__proto__',
      '<%= 1 %>',
      '\r\nBcc: x@y.example',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...TEMPLATES),
        fc.oneof(fc.string({ maxLength: 60, unit: 'grapheme' }), payloads),
        (kind, name) => {
          const [plain, odd] = [of(kind), of(kind, { name, by: name })];
          const tags = (it: string) => it.match(/<[^>]*>/g);
          expect(tags(odd.html)).toEqual(tags(plain.html));
          expect(odd.text.split('\n').length).toBe(plain.text.split('\n').length);
          expect(odd.subject).toBe(plain.subject);
          if (/^[{#_]\S/.test(name)) expect(odd.text).toContain(name);
        },
      ),
    );
  });
});
