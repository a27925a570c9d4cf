import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { rulesQuery } from '../../policy/queries.ts';
import { redactionRulesOfSheet } from '../redaction-rules.ts';
import { useRedact } from './use-redact.ts';

/** Reads a text by the classes of KB-450 in force, in this browser; nothing until both detectors and classes have come. */
export function useRulesHere(fetch: FetchInside) {
  const redact = useRedact();
  const { data } = useQuery(rulesQuery(fetch, 'KB-450', 'classes'));
  return useMemo(() => {
    if (typeof redact === 'string' || !data) return undefined;
    const rules = redactionRulesOfSheet(data);
    return (text: string) => redact(text, rules);
  }, [redact, data]);
}
