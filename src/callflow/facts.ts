import type { Fact } from '../policy/facts.ts';

/** Facts of a call, given by the call console. */
export const callflowFacts: readonly Fact[] = [
  {
    name: 'Contact named',
    kind: 'yes/no',
    meaning: 'The caller has given a name, known to us or not.',
    from: 'yes when the call has a contact or a name typed for an unknown caller; else no.',
  },
  {
    name: 'Company named',
    kind: 'yes/no',
    meaning: 'The caller has named a company, known to us or not.',
    from: 'yes when the call has a company or a company name typed for an unknown caller; else no.',
  },
  {
    name: 'Caller check',
    kind: 'one of',
    values: ['none needed', 'passed', 'failed'],
    meaning: 'How the check of the caller for the request ended.',
    from: 'The latest caller check recorded on the call or ticket; absent while it is open.',
  },
  {
    name: 'Security suspected',
    kind: 'yes/no',
    meaning: 'A security incident was suspected.',
    from: 'yes when the category is security, a code of the 9xxx family is attached, or a sign was answered yes or not answered in time.',
  },
  {
    name: 'Summary words',
    kind: 'number',
    unit: 'words',
    meaning: 'How many words the summary has.',
    from: 'Count of words of the latest summary; absent while there is none.',
  },
  {
    name: 'Impact',
    kind: 'one of',
    values: ['everyone', 'several', 'one'],
    meaning: 'How many are hit.',
    from: 'The latest recorded value; absent while unknown.',
  },
  {
    name: 'Urgency',
    kind: 'one of',
    values: ['work stopped', 'work hindered', 'can wait'],
    meaning: 'How far the work is held up.',
    from: 'The latest recorded value; absent while unknown.',
  },
  {
    name: 'Escalation verdict',
    kind: 'one of',
    values: ['tier 2', 'tier 3', 'stay', 'consult'],
    meaning: 'What the criteria of KB-155 say on the facts known now.',
    from: 'The verdict assessed on the present facts.',
  },
  {
    name: 'Client told',
    kind: 'yes/no',
    meaning: 'The client was told the outcome by a public message or a call.',
    from: 'yes when a public interaction by a person stands at or after the last resolving, escalating or waiting action, or the engineer marks it told on the call; else no.',
  },
  {
    name: 'Status',
    kind: 'one of',
    values: ['new', 'open', 'waiting on client', 'waiting on third party', 'escalated', 'resolved', 'closed'],
    meaning: "The ticket's state.",
    from: 'The latest status.changed.',
  },
  {
    name: 'Promise open',
    kind: 'yes/no',
    meaning: 'A time promised to the client is still to come or still to be kept.',
    from: 'yes when a promise.made has no interaction that kept it; else no.',
  },
  {
    name: 'Difficult outcome',
    kind: 'one of',
    values: ['calm', 'supervisor joined', 'call back promised', 'call ended'],
    meaning: 'How the difficult moment of the call ended.',
    from: 'The outcome chosen when the engineer leaves step 6; absent while it goes on or where there was none.',
  },
  {
    name: 'Ticket number given',
    kind: 'yes/no',
    meaning: 'The client was given the ticket number.',
    from: 'yes when the engineer marks it given on the call or a public message with the number was sent; else no.',
  },
];
