import type { Letter } from '../contract.ts';

/** The words of the mail that the hub sends. */
export interface DeliveryWords {
  title: string;
  lead: string;
  /** Where mail goes and who it is from; or that it is not set up, and what to do. */
  isOn: (relay: string, from: string) => string;
  isOff: string;
  state: string;
  states: Record<Letter['state'], string>;
  every: string;
  show: string;
  recipient: string;
  template: string;
  templates: Record<Letter['template'], string>;
  tries: string;
  triesOf: (count: number) => string;
  answer: string;
  next: string;
  written: (moment: string) => string;
  tried: (moment: string) => string;
  ended: (moment: string) => string;
  replay: string;
  replayLabel: (recipient: string) => string;
  replayed: string;
  discard: string;
  discardLabel: (recipient: string) => string;
  discarded: string;
  linkOver: string;
  none: string;
  noneHint: string;
  toPeople: string;
  noneOfState: string;
  older: string;
  newest: string;
  unreachable: { message: string; remedy: string };
}

declare module '../../kit/ui/words.tsx' {
  interface Catalogue {
    delivery: DeliveryWords;
  }
}
