import { useState } from 'react';
import { AskFirst } from '../../kit/ui/ask-first.tsx';
import { Clause } from '../../kit/ui/clause.tsx';
import { Section } from '../../kit/ui/section.tsx';
import { send } from '../../kit/ui/send.ts';
import { Sheet } from '../../kit/ui/sheet.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { holds } from '../../people/desk-stand.ts';
import type { Role } from '../../people/roles.ts';
import type { SetUpStep } from '../set-up-contract.ts';
import { Cited } from './cited.tsx';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';
import { StepForm } from './step-form.tsx';

/** The steps by which a client is set up, each with its owner and its evidence (KB-253 setup). */
export function SetUpSection(stand: CompanyStand) {
  const words = useWords('clients').setUp;
  const { setUp, state } = stand.company;
  const done = setUp.filter((it) => it.done).length;
  // A client that is supported has been set up; the list is there when it is looked for.
  const isFinished = state !== 'set-up' && done === setUp.length;
  return (
    <Section
      title={words.title}
      lead={
        <Cited cite="KB-253 W1">
          {words.progress(done, setUp.length)} {words.lead}
        </Cited>
      }
    >
      {setUp.length === 0 && <p className={classes.quiet}>{words.none}</p>}
      <details open={!isFinished}>
        <summary>{words.show}</summary>
        <ol className={classes.steps}>
          {setUp.map((it) => (
            <Step key={it.clause} step={it} {...stand} />
          ))}
        </ol>
      </details>
    </Section>
  );
}

function Step({ step, ...stand }: CompanyStand & { step: SetUpStep }) {
  const all = useWords('clients');
  const words = all.setUp;
  const { role } = useWords('people').people;
  const { day } = useWords('kit').dates;
  const { done } = step;
  return (
    <li>
      <span className={classes.tick} data-open={done ? undefined : ''} aria-hidden>
        {done ? '✓' : '○'}
      </span>
      <span>
        <span className={classes.name}>{step.step}</span> <Clause cite={`KB-253 ${step.clause}`}>{step.clause}</Clause>
      </span>
      <span className={classes.quiet}>
        {role[step.owner as Role]} · {done ? words.by(done.by ?? '', day(done.at)) : words.wanted}
        {': '}
        {done ? done.evidence : step.wanted}
      </span>
      {mayMark(stand, step) && <StepActs step={step} {...stand} />}
    </li>
  );
}

function StepActs({ step, company, fetch, onChange }: CompanyStand & { step: SetUpStep }) {
  const words = useWords('clients').setUp;
  const { close } = useWords('kit').form;
  const [isOpen, setOpen] = useState(false);
  const path = `/companies/${company.id}/set-up/${step.clause}`;
  const onClose = () => setOpen(false);
  return (
    <span className={classes.acts} data-needs-script>
      <button
        type="button"
        className={classes.small}
        aria-label={step.done ? words.withdraw(step.step) : words.markOf(step.step)}
        onClick={() => setOpen(true)}
      >
        {step.done ? '×' : words.mark}
      </button>
      {isOpen && step.done && (
        <AskFirst
          title={words.withdraw(step.step)}
          question={words.withdrawAsk(step.step)}
          said={words.withdrawn(step.step)}
          work={() => send(fetch, 'DELETE', path)}
          {...{ onChange, onClose }}
        />
      )}
      {isOpen && !step.done && (
        <Sheet title={words.markOf(step.step)} closeWord={close} onClose={onClose}>
          <StepForm {...{ step, path, fetch, onChange }} onDone={onClose} />
        </Sheet>
      )}
    </span>
  );
}

const LEADING: readonly string[] = ['lead', 'ops', 'admin'];

/** A step is its owner's, or of those who lead; the server holds to the same. */
function mayMark({ me }: Pick<CompanyStand, 'me'>, { owner }: SetUpStep): boolean {
  return holds(me, 'set-up.mark') && me.roles.some((it) => it === owner || LEADING.includes(it));
}
