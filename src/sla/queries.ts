import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiFailure, type FetchInside } from '../kit/ui/answer.ts';
import type { DueAnswer } from './contract.ts';

/** A case in words, by the names of `DueQuestion`. */
export type DueGiven = Readonly<Record<string, string>>;

/** The names under which an address holds a case. */
export const dueNames = ['severity', 'contacted', 'answered', 'pausedFrom', 'pausedTo'] as const;

/** When a case is due, as the server works it out from the edition in force. */
export function dueQuery(fetch: FetchInside, document: string, given: DueGiven) {
  const asked = new URLSearchParams({ document, ...given }).toString();
  return queryOptions({
    queryKey: ['due', asked],
    queryFn: async (): Promise<DueAnswer> => {
      const response = await fetch(`/api/v1/try/due?${asked}`);
      if (response.ok) return (await response.json()) as DueAnswer;
      const told = (await response.json().catch(() => ({}))) as { detail?: string; remedy?: string };
      throw new ApiFailure(response.status, told.detail ?? '', told.remedy ?? '');
    },
    placeholderData: keepPreviousData,
    retry: false,
  });
}
