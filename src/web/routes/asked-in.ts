/** What somebody looks for, from an address. */
export function askedIn(search: string): string {
  return (new URLSearchParams(search).get('q') ?? '').slice(0, 200);
}
