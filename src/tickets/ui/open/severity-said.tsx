import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { KnownCode } from '../../../codes/contract.ts';
import type { FetchInside } from '../../../kit/ui/answer.ts';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Severity } from '../../../kit/ui/severity.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { rulesQuery } from '../../../policy/queries.ts';
import { reviveTable } from '../../../policy/revive-table.ts';
import { type SeverityPolicy, severityOf } from '../../severity.ts';
import classes from './open.module.css';

interface Grounds {
  impact: string;
  urgency: string;
  /** The code that the client sees, where KB-601 has it. */
  code?: KnownCode | null | undefined;
}

/** The severity that follows, with its clause; undefined while something that it needs is not known. */
export function useSeverity(fetch: FetchInside, { impact, urgency, code }: Grounds) {
  const { data } = useQuery(rulesQuery(fetch, 'KB-310', 'severity'));
  const policy = useMemo(() => data && (reviveTable(data) as unknown as SeverityPolicy), [data]);
  if (code) return { severity: code.severity, cite: `${code.document} ${code.code}`, reason: '' };
  if (!policy) return undefined;
  const said = severityOf({ Impact: impact || null, Urgency: urgency || null }, policy);
  return 'missing' in said
    ? undefined
    : { severity: said.severity, cite: `${said.document} ${said.clause}`, reason: said.reason };
}

/** Says the severity as it is chosen. */
export function SeveritySaid({ said }: { said: ReturnType<typeof useSeverity> }) {
  const words = useWords('ticketDesk').open;
  return (
    <p role="status" className={classes.told}>
      {said ? (
        <>
          {words.severityIs} <Severity severity={said.severity} /> <Clause cite={said.cite} />
          {said.reason && <span className={classes.quiet}> {said.reason}</span>}
        </>
      ) : (
        <span className={classes.quiet}>
          {words.severityAsks} <Clause cite="SOP-7010 A6" />
        </span>
      )}
    </p>
  );
}
