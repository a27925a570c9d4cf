import type { Fact } from '../policy/facts.ts';

/** Facts of a ticket, given by its log. */
export const ticketsFacts: readonly Fact[] = [
  {
    name: 'Category',
    kind: 'one of',
    values: [
      'access',
      'application',
      'database',
      'network',
      'server',
      'mail',
      'backup',
      'integration',
      'billing',
      'security',
      'request',
      'other',
    ],
    meaning: 'What kind of incident it is.',
    from: 'The category recorded on the ticket, or that of its error code.',
  },
  {
    name: 'Severity',
    kind: 'one of',
    values: ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
    meaning: 'How serious the incident is.',
    from: 'The last severity recorded: by KB-310 from impact and urgency, by the error code, or set with a reason.',
  },
  {
    name: 'Error code',
    kind: 'text',
    meaning: 'The LT code attached to the ticket.',
    from: 'The last code attached; absent if none is.',
  },
  {
    name: 'Minutes worked',
    kind: 'duration',
    unit: 'min',
    meaning: 'How long people have worked on it.',
    from: 'From the first step a person recorded to now, less waiting.',
  },
  {
    name: 'Steps tried',
    kind: 'number',
    meaning: 'How many different recommended actions were tried.',
    from: 'Completed steps with an outcome, each action counted once.',
  },
  {
    name: 'Server access needed',
    kind: 'yes/no',
    meaning: 'The next step needs access that Tier 1 does not have.',
    from: "The engineer's answer, or a recommended action above Tier 1 by KB-253; absent until one says so.",
  },
  {
    name: 'Data at risk',
    kind: 'yes/no',
    meaning: 'Data may be lost, changed or seen by somebody who should not.',
    from: "The engineer's answer; absent until given.",
  },
  {
    name: 'Regulated client',
    kind: 'yes/no',
    meaning: "GDPR, HIPAA or PCI-DSS applies to the client's data.",
    from: "The company's record; absent if it has not been filled in.",
  },
  {
    name: 'Consult',
    kind: 'one of',
    values: ['none', 'asked', 'advised to escalate', 'advised to stay', 'unanswered'],
    meaning: 'What came of asking first.',
    from: 'The newest consult about escalating on this ticket; unanswered once every wait of KB-155 C1 to C3 has run out.',
  },
];
