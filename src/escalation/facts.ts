import type { Fact } from '../policy/facts.ts';

/** Facts of an escalated incident, given by its log. */
export const escalationFacts: readonly Fact[] = [
  {
    name: 'Review tier',
    kind: 'one of',
    values: ['Tier 2', 'Tier 3'],
    meaning: 'The highest tier that accepted the escalation under review.',
    from: 'The latest escalation.accepted with the highest tier.',
  },
  {
    name: 'Gravest severity',
    kind: 'one of',
    values: ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
    meaning: 'The gravest severity that the ticket had from the request for escalation until it was resolved.',
    from: 'severity.changed since escalation.requested.',
  },
  {
    name: 'Requested by a person',
    kind: 'yes/no',
    meaning: 'The escalation was requested by an engineer.',
    from: 'no where a sign or a code escalated by itself; else yes.',
  },
  {
    name: 'Linked tickets',
    kind: 'number',
    meaning: 'Tickets linked to this one as parts of the same incident or of the same cause.',
    from: 'Count of ticket.linked less those undone.',
  },
  {
    name: 'Clocks breached',
    kind: 'number',
    meaning: 'Clocks of the ticket that are on record as breached.',
    from: 'Count over all clocks.',
  },
  {
    name: 'Personal data involved',
    kind: 'yes/no',
    meaning: 'Personal data was, or may have been, lost, changed or seen.',
    from: 'The answer in the privacy part of the review or an open breach case; absent while unanswered.',
  },
  {
    name: 'Breach case',
    kind: 'yes/no',
    meaning: 'A breach case was opened for the ticket.',
    from: 'A breach case linked to the ticket.',
  },
  {
    name: 'Workaround used',
    kind: 'yes/no',
    meaning: 'The client was first helped by a workaround.',
    from: 'The kind of resolution recorded on page 6.',
  },
  {
    name: 'Diagnostics run',
    kind: 'number',
    meaning: "Diagnostic commands run on the client's servers for this ticket.",
    from: 'Count of diagnostic.run.',
  },
  {
    name: 'Document change proposed',
    kind: 'yes/no',
    meaning: 'A corrective action of the review names a document to change.',
    from: 'yes once P802 has a row; no once the corrective actions (P801) have a row and P802 has none; absent while both are empty.',
  },
  {
    name: 'Signer absent',
    kind: 'yes/no',
    meaning: 'Somebody who has to sign cannot sign in time.',
    from: 'Recorded at sign-off.',
  },
];
