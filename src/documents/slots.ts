import type { ReactNode } from 'react';
import type { DocumentPage } from './contract.ts';

/** What modules above put into the reader. `web/` fills it; the reader knows none of them. */
export interface DocumentSlots {
  /** A named edition is read: nothing in it is marked as enforced, since the hub works by the one in force. */
  isNamedEdition?: true;
  /**
   * The panel on the right, "What does it say for my case?", by the policy that it asks. The reader shows it for every
   * document that enforces such a policy, and follows the section in view where there are several.
   */
  beside?: Readonly<Record<string, (place: SectionPlace) => ReactNode>>;
  /** Heading of that panel where it asks something else. */
  besideTitle?: Readonly<Record<string, () => ReactNode>>;
  /** What an enforced badge opens: the rules compiled from that section. Without it the badge is only a word. */
  compiled?: (place: SectionPlace) => ReactNode;
  /** The line above the title, where what is read is no document of the desk. */
  meta?: (document: DocumentPage) => ReactNode;
  /** Since when the text is in force; ends the line above the title. */
  standing?: (document: DocumentPage) => ReactNode;
  /** Above the text, where it is not the one in force. */
  notice?: (document: DocumentPage) => ReactNode;
  /** In the column of the outline: the editions that changed the document. */
  editions?: (document: DocumentPage) => ReactNode;
}

/** An enforced section of a document, and the policy that is read from it. */
export interface SectionPlace {
  document: DocumentPage;
  anchor: string;
  policy: string;
}
