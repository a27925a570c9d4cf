import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixed } from '../../privacy/clean-text.ts';
import type { StoredWay } from '../contacts/ways.ts';
import { placeWays } from './place-ways.ts';

const mail = (value: string, label = fixed``): StoredWay => ({ kind: 'mail', value, extension: '', label });
const [a, b, c] = [mail('a@x.example', fixed`a`), mail('b@x.example', fixed`b`), mail('c@x.example', fixed`c`)];
const asWritten = (it: StoredWay) => ({ ...it, label: fixed`` });

test.each([
  ['says nothing', [a, b, c], [undefined, undefined], [a, b, c]],
  ['gives another first', [a, b, c], [mail('n@x.example'), undefined], [mail('n@x.example'), b, c]],
  ['puts one that is there first', [a, b, c], [asWritten(b), undefined], [b, a, c]],
  ['turns them round', [a, b], [asWritten(b), asWritten(a)], [b, a]],
  ['empties the second', [a, b, c], [undefined, null], [a]],
  ['empties the first', [a, b], [null, undefined], []],
  ['gives only a second', [], [undefined, b], [b]],
])('a file that %s', (_, before, given, after) => expect(placeWays(before, given)).toEqual(after));

test('the same file again changes nothing', () => {
  const way = fc.constantFrom(...'abcd').map((it) => mail(it));
  const cell = fc.oneof(fc.constant(undefined), fc.constant(null), way);
  const ways = fc.uniqueArray(way, { selector: (it) => it.value, maxLength: 4 });
  fc.assert(
    fc.property(ways, cell, cell, (before, first, second) => {
      fc.pre(first !== null || !second);
      const once = placeWays(before, [first, second]);
      expect(placeWays(once, [first, second])).toEqual(once);
    }),
  );
});
