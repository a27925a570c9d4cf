import type { Said } from './inbox-contract.ts';

/** Makes the words of one template from its fields; `moment` tells an instant on the reader's wall clock. */
type Line<T extends Said['template']> = (
  fields: Extract<Said, { template: T }>['fields'],
  tell: { moment: (instant: string) => string; date: (date: string) => string },
) => string;

/** The words of the inbox. */
export interface InboxWords {
  title: string;
  lead: string;
  /** The bell's name: `Inbox, 3 unread`. */
  bell: (unread: number) => string;
  empty: string;
  emptyHint: string;
  unread: string;
  markAll: string;
  marked: string;
  newest: string;
  older: string;
  /** `1 December` for a date, which is no instant. */
  date: (date: string) => string;
  lines: { [T in Said['template']]: Line<T> };
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    inbox: InboxWords;
  }
}
