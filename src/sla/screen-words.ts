import type { ClockName } from './policy.ts';

/** The words of "When is this due?". */
export interface SlaWords {
  title: string;
  severity: string;
  contacted: string;
  contactedHint: string;
  answered: string;
  waiting: string;
  waitingFrom: string;
  waitingTo: string;
  ask: string;
  reset: string;
  clocks: Record<ClockName, string>;
  due: (day: string, away: string) => string;
  noDue: string;
  met: (time: string) => string;
  metLate: (time: string) => string;
  promised: (target: string, calendar: string) => string;
  today: (time: string) => string;
  away: {
    now: string;
    minutes: (count: number, past: boolean) => string;
    hours: (hours: number, minutes: number, past: boolean) => string;
    tomorrow: string;
    yesterday: string;
    days: (count: number, past: boolean) => string;
  };
  open: string;
  counted: string;
  paused: string;
  dueMark: string;
  failed: string;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    sla: SlaWords;
  }
}
