import type { RuleSheet } from '../policy/contract.ts';
import { SeverityCase } from './ui/severity-case.tsx';

/** "What does it say for my case?" beside the severity table of KB-310. `search` is the address's query. */
export function SeverityCaseScreen(props: { sheet: RuleSheet; search: string }) {
  return <SeverityCase {...props} />;
}
