// The closed lists of the contract, apart from it so that a browser need not load what reads requests.
import type { channels, kinds, linkKinds, outcomes, rulings } from '../event-catalogue.ts';

export type Channel = (typeof channels)[number];
export type Kind = (typeof kinds)[number];
export type LinkKind = (typeof linkKinds)[number];
export type Outcome = (typeof outcomes)[number];
export type Ruling = (typeof rulings)[number];

/** In the order in which they are mostly used. */
export const CHANNELS = [
  'call',
  'mail',
  'chat',
  'portal',
  'viber',
  'sms',
  'walk-in',
  'alert',
  'other',
] as const satisfies readonly Channel[];
export const KINDS = ['incident', 'request', 'alert'] as const satisfies readonly Kind[];
export const LINK_KINDS = ['related', 'duplicate', 'follows', 'parent', 'part'] as const satisfies readonly LinkKind[];
export const OUTCOMES = ['worked', 'no change', 'worse'] as const satisfies readonly Outcome[];
export const RULINGS = ['valid', 'false', 'incomplete'] as const satisfies readonly Ruling[];

/** Ways outside our channels: what reached us by them is entered with the time (SOP-7010 I4). */
export const OUTSIDE: readonly Channel[] = ['viber', 'sms', 'walk-in'];
