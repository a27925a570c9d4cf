import { Button } from '../../../kit/ui/form.tsx';
import { useIsLive } from '../../../kit/ui/live.ts';
import { Section } from '../../../kit/ui/section.tsx';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { instantOf } from '../../../people/week.ts';
import type { ContractChecked } from '../../contract-wire.ts';
import { Differences } from './change-list.tsx';
import { ContractFields } from './contract-fields.tsx';
import type { ContractStand } from './contract-stand.ts';
import classes from './contracts.module.css';
import { asked, type ContractDraftState, withEveryKey } from './draft.ts';
import { MovedNotice } from './moved-notice.tsx';
import { PublishForm } from './publish-form.tsx';
import { ScheduledList } from './scheduled-list.tsx';
import { Findings, SourceView } from './source-view.tsx';
import { useCheck } from './use-check.ts';
import { useDraft } from './use-draft.ts';
import { WithdrawButton } from './withdraw-button.tsx';

/** Writing a contract: form or source, what is wrong with it as one types, what would differ, and publishing it. */
export function ContractEditor(stand: ContractStand) {
  const { view, me, fetch } = stand;
  const { draft, isBegun, change, discard } = useDraft(view, me.id);
  const toInstant = (wall: string) => instantOf(wall, view.company.zone);
  const check = useCheck(fetch, view.company.id, isBegun ? asked(draft, toInstant) : undefined);
  const findings = check.checked?.findings ?? [];
  const isLive = useIsLive();
  return (
    <div data-needs-script aria-busy={!isLive}>
      <MovedNotice view={view} draft={draft} isBegun={isBegun} change={change} discard={discard} />
      {isBegun && <DraftNotice discard={discard} />}
      <Switch draft={draft} checked={check.checked} change={change} view={view} />
      {draft.mode === 'form' && draft.form ? (
        <>
          <ContractFields
            form={draft.form}
            common={view.common}
            zone={draft.form.zone || 'Asia/Manila'}
            findings={findings}
            onChange={(part) => change({ form: { ...draft.form!, ...part } })}
          />
          <Findings findings={findings.filter((it) => it.field === null)} />
        </>
      ) : (
        <SourceView
          text={draft.text}
          findings={findings}
          document={view.document}
          onChange={(text) => change({ text })}
        />
      )}
      {isBegun && (
        <>
          <Told check={check} />
          <PublishForm {...stand} draft={draft} check={check} change={change} discard={discard} toInstant={toInstant} />
        </>
      )}
      {view.inForce && !isBegun && <WithdrawButton {...stand} />}
      <ScheduledList view={view} change={change} />
    </div>
  );
}

function DraftNotice({ discard }: { discard(): void }) {
  const words = useWords('contracts');
  const say = useSay();
  const go = () => {
    discard();
    say(words.discarded);
  };
  return (
    <div className={classes.buttons}>
      <span className={classes.quiet}>{words.draftKept}</span>
      <Button onPress={go}>{words.discard}</Button>
    </div>
  );
}

interface SwitchProps {
  draft: ContractDraftState;
  checked: ContractChecked | undefined;
  change(part: Partial<ContractDraftState>): void;
  view: ContractStand['view'];
}

/** Form or source: each shows what the other one says. A text that no form can show stays a source. */
function Switch({ draft, checked, change, view }: SwitchProps) {
  const words = useWords('contracts');
  const isForm = draft.mode === 'form';
  const form = checked ? checked.form : draft.form;
  const toSource = () => change({ mode: 'source', text: checked?.source ?? draft.text });
  const toForm = () => form && change({ mode: 'form', base: draft.text, form: withEveryKey(form, view.common) });
  return (
    <>
      <fieldset className={classes.switch} aria-label={words.writtenAs}>
        <button type="button" aria-pressed={isForm} disabled={!isForm && !form} onClick={() => !isForm && toForm()}>
          {words.form}
        </button>
        <button type="button" aria-pressed={!isForm} onClick={() => isForm && toSource()}>
          {words.source}
        </button>
      </fieldset>
      {!isForm && !form && <p className={classes.quiet}>{words.noForm}</p>}
    </>
  );
}

/** What the draft would change, in words, and what its author should know. */
function Told({ check: { checked, isCurrent, isLost } }: { check: ReturnType<typeof useCheck> }) {
  const words = useWords('contracts');
  const errors = checked?.findings.filter((it) => it.severity === 'error').length ?? 0;
  const state = isLost
    ? words.unchecked
    : !isCurrent || !checked
      ? words.checking
      : errors
        ? words.problems(errors)
        : words.checked;
  return (
    <Section title={words.differences}>
      <p role="status" className={classes.quiet}>
        {state}
      </p>
      <div className={classes.list}>
        <Differences words={checked?.differences.map((it) => it.words) ?? []} />
      </div>
      {checked && checked.differences.length === 0 && <p>{words.noDifferences}</p>}
      {checked && checked.warnings.length > 0 && (
        <div className={classes.note}>
          <p>{words.warnings}</p>
          <Differences words={checked.warnings.map((it) => it.words)} />
        </div>
      )}
    </Section>
  );
}
