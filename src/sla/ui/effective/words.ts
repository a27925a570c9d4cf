import type { EffectiveSla } from '../../effective-contract.ts';

/** The words of what holds for a company. */
export interface EffectiveWords {
  title: string;
  lead: (edition: number, since: string) => string;
  /** For clocks that start at another moment than now. */
  asOf: (moment: string) => string;
  none: (document: string) => string;
  contract: Record<NonNullable<EffectiveSla['contract']>['dates'], (document: string) => string>;
  /** A date of the calendar with its year: on paper nobody knows which is meant. */
  day: (date: string) => string;
  from: (day: string) => string;
  until: (day: string) => string;
  days: (zone: string) => string;
  suspensions: { close: string; count: string };
  supported: string;
  targets: string;
  calendars: string;
  rules: string;
  clause: string;
  differs: string;
  own: string;
  common: (clause: string, value: string) => string;
  due: string;
  toContract: string;
  print: string;
}

declare module '../../../kit/ui/words.tsx' {
  interface Catalogue {
    effective: EffectiveWords;
  }
}
