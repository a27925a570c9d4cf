import type { RuleSheet } from '../policy/contract.ts';
import { RedactionTrial } from './ui/redaction-trial.tsx';

/** "What would the desk remove?" beside the classes of KB-450. What is typed into it is read in the browser alone. */
export function RedactionTrialScreen(props: { sheet: RuleSheet }) {
  return <RedactionTrial {...props} />;
}
