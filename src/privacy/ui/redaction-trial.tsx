import { useDeferredValue, useMemo, useState } from 'react';
import { TextAreaField } from '../../kit/ui/form.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { RuleSheet } from '../../policy/contract.ts';
import { redactionRulesOfSheet } from '../redaction-rules.ts';
import type {} from '../screen-words.ts';
import { FindingList } from './finding-list.tsx';
import { KeptText } from './kept-text.tsx';
import classes from './redaction-trial.module.css';
import { useRedact } from './use-redact.ts';

/** A text in, and as it is typed what the desk would keep of it, with each find and the clause that says so. */
export function RedactionTrial({ sheet }: { sheet: RuleSheet }) {
  const words = useWords('privacy');
  const [typed, type] = useState('');
  return (
    <form data-needs-script onSubmit={(event) => event.preventDefault()}>
      {/* The spelling of what is typed here is nobody's business: some browsers ask a server about it. */}
      <TextAreaField
        name="text"
        label={words.label}
        hint={words.local}
        value={typed}
        rows={5}
        spellCheck={false}
        autoComplete="off"
        autoCorrect="off"
        onChange={(event) => type(event.target.value)}
      />
      <Outcome text={useDeferredValue(typed)} sheet={sheet} />
    </form>
  );
}

function Outcome({ text, sheet }: { text: string; sheet: RuleSheet }) {
  const words = useWords('privacy');
  const redact = useRedact();
  const rules = useMemo(() => redactionRulesOfSheet(sheet), [sheet]);
  const findings = useMemo(
    () => (typeof redact === 'string' ? [] : redact(text, rules).findings),
    [redact, text, rules],
  );
  if (!text) return null;
  if (typeof redact === 'string') return <p className={classes.quiet}>{words[redact]}</p>;
  if (!findings.length) return <p role="status">{words.nothing}</p>;
  return (
    <>
      <h3 className={classes.heading}>{words.kept}</h3>
      <KeptText text={text} findings={findings} />
      <h3 className={classes.heading}>{words.found}</h3>
      <FindingList findings={findings} />
    </>
  );
}
