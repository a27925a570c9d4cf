import type { ReactNode } from 'react';
import type { DocumentPage } from './contract.ts';

/** What modules above put into the reader. `web/` fills it; the reader knows none of them. */
export interface DocumentSlots {
  /**
   * The panel on the right, "What does it say for my case?", by the policy that it asks. The reader shows it for every
   * document that enforces such a policy, and follows the section in view where there are several.
   */
  beside?: Readonly<Record<string, (place: SectionPlace) => ReactNode>>;
  /** Heading of that panel where it asks something else. */
  besideTitle?: Readonly<Record<string, () => ReactNode>>;
  /** What an enforced badge opens: the rules compiled from that section. Without it the badge is only a word. */
  compiled?: (place: SectionPlace) => ReactNode;
}

/** An enforced section of a document, and the policy that is read from it. */
export interface SectionPlace {
  document: DocumentPage;
  anchor: string;
  policy: string;
}
