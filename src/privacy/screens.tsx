import type { FetchInside } from '../kit/ui/answer.ts';
import type { Clean } from '../kit/ui/use-kept.ts';
import type { RuleSheet } from '../policy/contract.ts';
import { RedactionTrial } from './ui/redaction-trial.tsx';
import { useRulesHere } from './ui/use-rules-here.ts';
import { WouldBeRemovedLine } from './ui/would-be-removed.tsx';

/** "What would the desk remove?" beside the classes of KB-450. What is typed into it is read in the browser alone. */
export function RedactionTrialScreen(props: { sheet: RuleSheet }) {
  return <RedactionTrial {...props} />;
}

/** Below a field of any form: what will be taken out of its text before it is stored. */
export function WouldBeRemoved(props: { text: string; fetch: FetchInside }) {
  return <WouldBeRemovedLine {...props} />;
}

/** What a browser may keep of a text that somebody types: without what KB-450 removes, and nothing before that can be told. */
export function useCleanHere(fetch: FetchInside): Clean {
  const read = useRulesHere(fetch);
  return (text) => read?.(text).text;
}
