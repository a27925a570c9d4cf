/** The edition that an address names, `?edition=2`; nothing for the one in force. */
export function readEdition(search: string): string | undefined {
  return new URLSearchParams(search).get('edition')?.slice(0, 20) || undefined;
}
