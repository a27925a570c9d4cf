import type { TokenWords } from '../../people/ui/account/words.ts';

/** The words of API tokens, in English. */
export const tokens: TokenWords = {
  title: 'API tokens',
  hint: 'A token lets a program of yours act as you. It never does more than you may yourself.',
  programsTitle: 'Program tokens',
  programsAll: 'What opens the hub now',
  programsLead:
    'Everything that opens the hub without a person: programs with roles of their own, and the tokens of people.',
  make: 'Make a token',
  name: 'What it is for',
  nameHint: 'Such as "Night report". It stands in lists and in the audit trail.',
  scopes: 'What it may do',
  everything: 'Everything that its roles allow',
  everythingOwn: 'Everything that I may do',
  everythingHint: 'Rather tick only what the program needs.',
  holds: 'How long it holds',
  days: (days) => (days === 365 ? 'A year' : `${days} days`),
  shown: (name, until) => `The token "${name}". It holds until ${until} and is not shown again.`,
  copy: 'Copy the token',
  copied: 'Token copied',
  none: 'There is none.',
  whose: (owner) => owner ?? 'a program',
  does: (scopes) => `may: ${scopes}`,
  until: (moment) => `until ${moment}`,
  used: (moment) => (moment ? `last used ${moment}` : 'never used'),
  revoke: 'Revoke',
  revokeLabel: (name) => `Revoke ${name}`,
  revoked: 'The token opens nothing any more',
};
