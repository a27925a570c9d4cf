import { fold } from './fold.ts';

const LONGEST = 60;

/** The part of an address that a name gives: "Visayas Freight, Inc." is visayas-freight-inc. */
export function slugOf(name: string): string {
  const slug = fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return slug || 'company';
}

/** The first that is free: the name's own, else with a number behind it. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) {
    const end = `-${number}`;
    const next = `${slug.slice(0, LONGEST - end.length).replace(/-+$/, '')}${end}`;
    if (!taken.has(next)) return next;
  }
}
