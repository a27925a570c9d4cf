/** A change of one cell that the help shows from beginning to end, with a case that comes out otherwise by it. */
export interface WorkedChange {
  /** The clause, as people cite it: `KB-155 E6`. */
  clause: string;
  /** Heading of the column. */
  column: string;
  was: string;
  now: string;
  /** A case in words, by fact; in a table that is looked up, what is looked for. */
  given: Readonly<Record<string, string>>;
  /** What comes of the case before and after. */
  before: string;
  after: string;
}

const known = { 'Server access needed': 'no', 'Data at risk': 'no', 'Regulated client': 'no', Consult: 'none' };

/** Five changes to three documents, each with one phrase. A test makes them by what the page says and puts the cases. */
export const workedChanges: readonly WorkedChange[] = [
  {
    clause: 'KB-155 E6',
    column: 'Minutes worked',
    was: '30 min or more',
    now: '25 min or more',
    given: { Severity: 'SEV2', 'Minutes worked': '26 min', 'Steps tried': '2', ...known },
    before: 'E19, stay',
    after: 'E6, tier 2',
  },
  {
    clause: 'KB-155 E12',
    column: 'Severity',
    was: 'SEV3',
    now: 'SEV3, SEV4',
    given: { Severity: 'SEV4', 'Minutes worked': '3 h', 'Steps tried': '3', ...known },
    before: 'E18, consult',
    after: 'E12, tier 2',
  },
  {
    clause: 'KB-155 E3',
    column: 'Error code',
    was: 'LT-9xxx',
    now: 'LT-9xxx, LT-8103',
    given: { Severity: 'SEV2', 'Error code': 'LT-8103', 'Minutes worked': '3 min', ...known },
    before: 'E19, stay',
    after: 'E3, tier 3',
  },
  {
    clause: 'KB-310 T3',
    // No example states this figure, so changing it alone compiles.
    column: 'Next response',
    was: '4 h',
    now: '2 h',
    given: { Severity: 'SEV3' },
    before: 'T3, 4 h',
    after: 'T3, 2 h',
  },
  {
    clause: 'KB-601 LT-2041',
    column: 'Severity',
    was: 'SEV3',
    now: 'SEV2',
    given: { Code: 'LT-2041' },
    before: 'LT-2041, SEV3',
    after: 'LT-2041, SEV2',
  },
];
