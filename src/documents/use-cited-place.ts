import type { RefObject } from 'react';
import { useCited } from './ui/use-cited.ts';

/** Marks and shows the clause that the address names, on screens that show clauses outside the reader. */
export function useCitedPlace(holder: RefObject<HTMLElement | null>, hash: string): void {
  useCited(holder, hash);
}
