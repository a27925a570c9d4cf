/** The words of the screens of error codes. */
export interface CodeWords {
  title: string;
  lead: string;
  searchLabel: string;
  searchHint: string;
  search: string;
  count: (count: number) => string;
  nothing: (typed: string) => string;
  nothingHint: string;
  unknownTyped: (code: string) => string;
  whatNow: string;
  severity: string;
  category: string;
  description: string;
  descriptionHint: string;
  sees: string;
  actions: string;
  actionsHint: string;
  escalate: string;
  escalateHint: string;
  detect: string;
  detectHint: string;
  inDocument: string;
  case: string;
  back: string;
  previous: string;
  next: string;
  group: string;
  focus: string;
  unknownTitle: (code: string) => string;
  unknownLead: (document: string) => string;
  securityTitle: string;
  now: string;
  nearest: string;
  askFirst: string;
  noFamily: string;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    codes: CodeWords;
  }
}
