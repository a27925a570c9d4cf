import type { CleanText } from '../../kit/clean-text.ts';

/** Free text, with how long each may be; the database holds to the same. A secret in it leaves a mark. */
export const FREE_TEXT = {
  about: 2000,
  maintenance: 500,
  evidence: 500,
  position: 120,
  room: 200,
  power: 200,
  askFirst: 200,
  place: 120,
  address: 253,
} as const;
export type FreeText = keyof typeof FREE_TEXT;

/**
 * Names, and what has a form of its own. With a mark in it a name would be none, and an address would lead nowhere: where one holds a
 * secret it is refused.
 */
export const NAMES = ['name', 'number', 'system', 'url', 'hostKey', 'label', 'components'] as const;
export type Name = (typeof NAMES)[number];

/** A record whose texts may be kept. Ids, days and words of a list are what they are. */
export type Clean<T> = { [K in keyof T]: CleanValue<K, T[K]> };

type CleanValue<K, V> = K extends FreeText | Name ? CleanIn<V> : V extends readonly (infer E)[] ? CleanList<E, V> : V;
type CleanIn<V> = V extends string ? CleanText : V extends readonly string[] ? CleanText[] : V;
type CleanList<E, V> = [E] extends [object] ? Clean<E>[] : V;

export function isFreeText(field: string): field is FreeText {
  return Object.hasOwn(FREE_TEXT, field);
}

export function isName(field: string): field is Name {
  return (NAMES as readonly string[]).includes(field);
}
