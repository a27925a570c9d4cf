import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { readCode } from '../../codes/look-up.ts';
import { codeQueries } from '../../codes/queries.ts';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { Clause } from '../../kit/ui/clause.tsx';
import { useWords } from '../../kit/ui/words.tsx';

/** What a code brings with it: category and severity, as KB-601 has them, and a line that says which code it is. */
export function useCodeFacts(
  typed: string | undefined,
  fetch: FetchInside,
): { facts: Record<string, string>; note?: ReactNode } {
  const words = useWords('escalation');
  const code = typed ? readCode(typed) : undefined;
  const { data } = useQuery({ ...codeQueries(fetch).code(code ?? ''), enabled: code !== undefined });
  if (!code || !data) return { facts: {} };
  if (data.kind === 'unknown') return { facts: {}, note: <a href={`/codes/${code}`}>{words.codeUnknown}</a> };
  const { category, severity, document, name } = data;
  return {
    facts: { Category: category, Severity: severity },
    note: (
      <>
        <Clause cite={`${document} ${code}`}>{code}</Clause> {words.codeSays(name)}
      </>
    ),
  };
}
