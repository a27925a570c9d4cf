/** The words of the screens that show compiled rules and put a case to them. */
export interface PolicyWords {
  rulesTitle: string;
  hits: Record<'unique' | 'first' | 'collect' | 'list', string>;
  rows: (count: number) => string;
  columns: string;
  conditions: string;
  roles: Record<'input' | 'output' | 'field', string>;
  reads: string;
  openAsPage: string;
  /** Leads to the help about this table. */
  howToChange: string;
  notKnown: string;
  choose: string;
  minutes: string;
  yes: string;
  no: string;
  reset: string;
  noRules: string;
  /** Heading of the form's key in the help. */
  caseKeys: string;
  ask: string;
  below: (range: string, count: number, clause: string) => string;
  isValue: (fact: string, value: string) => string;
  needs: (needed: string) => string;
  range: (from: string, to: string, count: number) => string;
  didNotApply: (range: string) => string;
  wouldChange: string;
  becomes: (fact: string, value: string) => string;
  inTime: (time: string) => string;
  /** What stands in a field of a list that is not filled in. */
  any: string;
  try: {
    title: string;
    hint: Record<'decision' | 'list', string>;
    key: string;
    decides: (clause: string) => string;
    fits: (count: number, all: number) => string;
    noneFits: string;
    more: (count: number) => string;
    fires: string;
    below: (clause: string) => string;
    holds: (heading: string, cell: string) => string;
  };
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    policy: PolicyWords;
  }
}
