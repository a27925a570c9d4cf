import type { Act } from '../../acts.ts';

/** The words of the audit trail. */
export interface AuditWords {
  title: string;
  lead: string;
  when: string;
  who: string;
  what: string;
  from: string;
  /** What was done, to be followed by whom it was done to. */
  acts: Record<Act, string>;
  /** Who did it, where it was nobody by name. */
  operator: string;
  nobody: string;
  program: (name: string) => string;
  filter: string;
  everything: string;
  show: string;
  ofPerson: (name: string) => string;
  ofEverybody: string;
  none: string;
  older: string;
  newest: string;
  toTrail: string;
}

declare module '../../../kit/ui/words.tsx' {
  interface Catalogue {
    audit: AuditWords;
  }
}
