/** The value most like a text, for "did you mean"; nothing where none is close. */
export function nearest(text: string, values: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  const scored = values.map((value) => ({ value, distance: distance(wanted, value.toLowerCase()) }));
  const best = scored.sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= Math.max(2, Math.floor(wanted.length / 3)) ? best.value : undefined;
}

const mostListed = 24;
const mostBesideANearOne = 12;

/** `Did you mean "b"? Known: a, b, c.`, cut to a length that fits a line; beside a near one only a short list stands. */
export function suggest(text: string, values: readonly string[], label = 'Allowed'): string {
  const near = nearest(
    text,
    values.filter((it) => it !== text),
  );
  if (near && values.length > mostBesideANearOne) return `Did you mean "${near}"?`;
  const more = values.length - mostListed;
  const shown = more > 0 ? `${values.slice(0, mostListed).join(', ')} and ${more} more` : values.join(', ');
  return near ? `Did you mean "${near}"? ${label}: ${shown}.` : `${label}: ${shown}.`;
}

/** Levenshtein distance, of at most the first 60 characters of each. */
function distance(a: string, b: string): number {
  const from = a.slice(0, 60);
  const to = b.slice(0, 60);
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, swap));
    }
    row = next;
  }
  return row[to.length]!;
}
