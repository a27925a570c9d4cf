/**
 * What of a masked value is shown beside its name, so that people can tell one from another: the last four of a card, an account or
 * an id (PCI DSS 4.0.1, 3.4.1, allows no more to those without a need), the last three of a phone number, the first letter and the
 * domain of a mail address. Of all else, and of what is so short that its end would give it away, nothing. The number of dots does
 * not follow the length of the value.
 */
export function mask(value: string, className: string): string {
  const kind = className.toLowerCase();
  if (kind === 'contact data') return value.includes('@') ? maskMail(value) : lastOf(value, 3);
  return ENDS_SHOWN.has(kind) ? lastOf(value, 4) : DOTS;
}

const DOTS = '••••';
const ENDS_SHOWN = new Set(['card number', 'bank account', 'government id']);

function maskMail(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address.slice(0, at)][0] ?? ''}…${address.slice(at)}`;
}

/** At most half of the value is shown. */
function lastOf(value: string, count: number): string {
  const units = value.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return units.length >= count * 2 ? `${DOTS}${units.slice(-count)}` : DOTS;
}
