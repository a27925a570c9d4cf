import { useState } from 'react';
import { Button, FormProblem, TextField } from '../../kit/ui/form.tsx';
import { Section } from '../../kit/ui/section.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSubmit } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import { holds } from '../../people/desk-stand.ts';
import { Cited } from './cited.tsx';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';

/** The company phrase: nobody at the desk can read it; what a caller says is compared with it (KB-253 P6, P7). */
export function PhraseSection(stand: CompanyStand) {
  const words = useWords('clients').phrase;
  const { day } = useWords('kit').dates;
  const { phrase } = stand.company;
  return (
    <Section title={words.title} lead={<Cited cite="KB-253 P7">{words.lead}</Cited>}>
      <p className={classes.quiet}>{phrase ? words.since(day(phrase.setAt)) : words.none}</p>
      {phrase && holds(stand.me, 'phrase.check') && <PhraseCheck {...stand} />}
    </Section>
  );
}

function PhraseCheck({ company, fetch }: CompanyStand) {
  const words = useWords('clients').phrase;
  const { unreachable } = useWords('kit').form;
  const [passed, setPassed] = useState<boolean>();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    setPassed(undefined);
    const said = String(form.get('said'));
    setPassed(
      (await send<{ passed: boolean }>(fetch, 'POST', `/companies/${company.id}/phrase/check`, { said })).passed,
    );
  }, unreachable);
  return (
    <form onSubmit={onSubmit} data-needs-script>
      <FormProblem problem={problem} />
      <TextField label={words.said} name="said" maxLength={200} autoComplete="off" required />
      <div className={classes.buttons}>
        <Button busy={isBusy}>{words.check}</Button>
      </div>
      <div role="status">
        {passed !== undefined && (
          <p className={classes.verdict} data-failed={passed ? undefined : ''}>
            <Cited cite="SOP-7005 V2">{passed ? words.passed : words.failed}</Cited>
          </p>
        )}
      </div>
    </form>
  );
}
