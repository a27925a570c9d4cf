import { useMemo } from 'react';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { useWords } from '../../kit/ui/words.tsx';
import { CaseFields } from '../../policy/case-fields.tsx';
import { CaseVerdict, Change, WhyNot, WouldChange } from '../../policy/case-verdict.tsx';
import type { RuleSheet } from '../../policy/contract.ts';
import { decide } from '../../policy/decide.ts';
import { formatMilliseconds, readMilliseconds } from '../../policy/duration.ts';
import { groupNotTaken } from '../../policy/explain.ts';
import { defaultsOf, readGiven } from '../../policy/read-given.ts';
import { reviveTable } from '../../policy/revive-table.ts';
import type { CompiledPolicy } from '../../policy/schema.ts';
import { useCase } from '../../policy/use-case.ts';
import { type Assessment, assess } from '../assess.ts';
import type { CriteriaPolicy } from '../policy.ts';
import type {} from '../screen-words.ts';
import { AskFirst } from './ask-first.tsx';
import { useCodeFacts } from './use-code-facts.tsx';

/** The case form of KB-155: what it says now, why, what to ask first, and what would change it. */
export function EscalationCase({ sheet, search, fetch }: { sheet: RuleSheet; search: string; fetch: FetchInside }) {
  const words = useWords('escalation');
  const policy = useMemo(() => reviveTable(sheet) as unknown as CriteriaPolicy, [sheet]);
  const { given, give, reset } = useCase(sheet, search);
  const code = useCodeFacts(given['Error code'], fetch);
  const shown = { ...defaultsOf(sheet), ...code.facts, ...given };
  const { facts, problems } = readGiven(policy as unknown as CompiledPolicy, shown);
  const said = assess(facts, policy);
  return (
    <>
      <CaseFields
        sheet={sheet}
        shown={shown}
        problems={problems}
        give={give}
        reset={reset}
        notes={code.note ? { 'Error code': code.note } : {}}
      />
      {said?.askFirst && <AskFirst question={said.askFirst} document={sheet.document} onAnswer={give} />}
      {said ? (
        <>
          <CaseVerdict title={words.verdicts[said.verdict]} cite={`${said.document} ${said.clause}`}>
            {said.reason} {said.channel && words.postIn(said.channel)}
          </CaseVerdict>
          <WhyNot groups={groupNotTaken(decide(policy, facts).notTaken, policy)} clause={said.clause} />
          <Changes said={said} />
        </>
      ) : (
        <p>{words.none}</p>
      )}
    </>
  );
}

const mostShown = 6;

/** What time brings by itself first, then the other facts in the order of the table. */
function Changes({ said }: { said: Assessment }) {
  const words = useWords('escalation');
  const policy = useWords('policy');
  const changes = [...said.wouldChange].sort((a, b) => Number(!a.in) - Number(!b.in)).slice(0, mostShown);
  if (!changes.length) return null;
  return (
    <WouldChange>
      {changes.map((it) => (
        <Change
          key={`${it.fact} ${it.clause}`}
          when={
            it.in
              ? policy.inTime(formatMilliseconds(readMilliseconds(it.in) ?? 0))
              : policy.becomes(it.fact, it.becomes)
          }
          cite={`${said.document} ${it.clause}`}
          verdict={words.short[it.verdict]}
        />
      ))}
    </WouldChange>
  );
}
