import type { Verdict } from './policy.ts';

/** The words around what KB-155 says of a case. */
export interface EscalationWords {
  /** What each verdict asks for. */
  verdicts: Record<Verdict, string>;
  /** A verdict in a line of other words. */
  short: Record<Verdict, string>;
  postIn: (channel: string) => string;
  findOut: string;
  couldLead: (verdict: string) => string;
  yes: string;
  no: string;
  codeSays: (name: string) => string;
  codeUnknown: string;
  none: string;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    escalation: EscalationWords;
  }
}
