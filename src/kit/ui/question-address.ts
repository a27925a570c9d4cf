/** Which values of each part of a question can be asked for; a part that is left out is not asked. */
export type Fits<Q> = Record<keyof Q, (value: string) => boolean>;

/** The address of the page at `path` that answers a question. */
export function questionAddress(path: string, question: object): string {
  const said = Object.entries(question).filter((it): it is [string, string] => Boolean(it[1]));
  const query = new URLSearchParams(said).toString();
  return query ? `${path}?${query}` : path;
}

/** The question in what an address says behind its `?`; what it does not understand of it is left out. */
export function questionIn<Q extends object>(search: string, fits: Fits<Q>): Q {
  const given = new URLSearchParams(search);
  const said = Object.entries<Fits<Q>[keyof Q]>(fits).map(
    ([key, takes]) => [key, given.get(key) ?? '', takes] as const,
  );
  return Object.fromEntries(
    said.filter(([, value, takes]) => value !== '' && takes(value)).map(([key, value]) => [key, value]),
  ) as Q;
}
