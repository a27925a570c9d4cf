import type { ReactNode } from 'react';
import { Clause } from '../../kit/ui/clause.tsx';

/** A sentence, and behind it the clause that says so. */
export function Cited({ cite, children }: { cite: string; children: ReactNode }) {
  return (
    <>
      {children} <Clause cite={cite} />
    </>
  );
}
