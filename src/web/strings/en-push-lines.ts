import type { Said } from '../../delivery/inbox-contract.ts';

/** What a notification says, by template: what kind of thing it is, and never who or what. For the worker alone. */
export const pushLines: Record<Said['template'], string> & { other: string } = {
  'swap-asked': 'A colleague asks you to take a shift',
  'swap-accepted': 'A colleague takes your shift',
  'swap-declined': 'A colleague cannot take your shift',
  joined: 'Somebody whom you invited has joined',
  'rota-added': 'A shift was planned for you',
  'rota-changed': 'Your shifts were changed',
  'rota-ended': 'Shifts of yours were ended',
  'absence-noted': 'An absence of yours was noted',
  'absence-ended': 'An absence of yours was ended',
  'letter-dead': 'A letter could not be delivered',
  edition: 'A new edition of the documents',
  other: 'Something came into your inbox',
};
