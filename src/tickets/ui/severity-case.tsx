import { useMemo } from 'react';
import { Severity } from '../../kit/ui/severity.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { CaseFields } from '../../policy/case-fields.tsx';
import { CaseVerdict, Change, WhyNot, WouldChange } from '../../policy/case-verdict.tsx';
import type { RuleSheet } from '../../policy/contract.ts';
import { decide } from '../../policy/decide.ts';
import { groupNotTaken } from '../../policy/explain.ts';
import { readGiven } from '../../policy/read-given.ts';
import { reviveTable } from '../../policy/revive-table.ts';
import type { CompiledPolicy } from '../../policy/schema.ts';
import { useCase } from '../../policy/use-case.ts';
import type {} from '../screen-words.ts';
import { type SeverityPolicy, severityOf } from '../severity.ts';
import classes from './severity-case.module.css';

/** The severity that impact and urgency give, with its clause; what is missing is asked for, never guessed. */
export function SeverityCase({ sheet, search }: { sheet: RuleSheet; search: string }) {
  const words = useWords('tickets');
  const { becomes } = useWords('policy');
  const policy = useMemo(() => reviveTable(sheet) as unknown as SeverityPolicy, [sheet]);
  const { given, give, reset } = useCase(sheet, search);
  const { facts, problems } = readGiven(policy as unknown as CompiledPolicy, given);
  const said = severityOf(facts, policy);
  return (
    <>
      <CaseFields sheet={sheet} shown={given} problems={problems} give={give} reset={reset} />
      {'missing' in said ? (
        <output className={classes.missing}>
          <span>{words.missing(said.missing.join(' and ').toLowerCase())}</span> {words.missingHint}
        </output>
      ) : (
        <>
          <CaseVerdict title={<Severity severity={said.severity} />} cite={`${said.document} ${said.clause}`}>
            {said.reason}
          </CaseVerdict>
          <WhyNot groups={groupNotTaken(decide(policy, facts).notTaken, policy)} clause={said.clause} />
          <WouldChange>
            {said.wouldChange.map((it) => (
              <Change
                key={it.clause}
                when={becomes(it.fact, it.becomes)}
                cite={`${said.document} ${it.clause}`}
                verdict={it.severity}
              />
            ))}
          </WouldChange>
        </>
      )}
    </>
  );
}
