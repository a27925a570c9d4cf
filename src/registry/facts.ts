import { callflowFacts } from '../callflow/facts.ts';
import { escalationFacts } from '../escalation/facts.ts';
import { monitorFacts } from '../monitor/facts.ts';
import type { Fact } from '../policy/facts.ts';
import { qualityFacts } from '../quality/facts.ts';
import { ticketsFacts } from '../tickets/facts.ts';

/** Every fact that a condition can use: the one list, which the help page shows. */
export const facts: readonly Fact[] = [
  ...ticketsFacts,
  ...monitorFacts,
  ...callflowFacts,
  ...qualityFacts,
  ...escalationFacts,
];
