import type { FetchInside } from '../kit/ui/answer.ts';
import type { RuleSheet } from '../policy/contract.ts';
import { EscalationCase } from './ui/escalation-case.tsx';

/** "What does it say for my case?" beside KB-155. `search` is the address's query, which holds the case. */
export function EscalationCaseScreen(props: { sheet: RuleSheet; search: string; fetch: FetchInside }) {
  return <EscalationCase {...props} />;
}
