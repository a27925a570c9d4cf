import { SelectField, TextAreaField, TextField } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { categories, impacts, severities, urgencies } from '../../../policy/words.ts';
import { WouldBeRemoved } from '../../../privacy/screens.tsx';
import { KINDS } from '../kinds.ts';
import { ReasonField } from '../reason-field.tsx';
import { CodeSaid, useCode } from './code-said.tsx';
import type { NewDraft } from './new-draft.ts';
import type { NewStand } from './new-stand.ts';
import classes from './open.module.css';
import { SeveritySaid, useSeverity } from './severity-said.tsx';

/** What it is about, and how grave. */
export function IssueFields(stand: NewStand) {
  const words = useWords('ticketDesk');
  const { draft, change, fetch } = stand;
  const code = useCode(fetch, draft.code);
  return (
    <fieldset className={classes.part}>
      <legend>{words.open.issue}</legend>
      <Choice stand={stand} name="kind" label={words.open.kind} options={options(KINDS, words.kinds)} />
      <TextField
        label={words.open.subject}
        name="subject"
        value={draft.subject}
        maxLength={200}
        required
        hint={words.open.subjectHint}
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <WouldBeRemoved text={draft.subject} fetch={fetch} />
      <TextAreaField
        label={words.open.body}
        name="body"
        value={draft.body}
        rows={5}
        maxLength={50_000}
        hint={words.open.bodyHint}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <WouldBeRemoved text={draft.body} fetch={fetch} />
      <div className={classes.pair}>
        <TextField
          label={words.open.code}
          name="code"
          value={draft.code}
          maxLength={20}
          placeholder="LT-3104"
          autoComplete="off"
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
        <Choice
          stand={stand}
          name="category"
          label={words.open.category}
          options={[
            { value: '', label: code ? words.open.ofCode(code.category) : words.open.notChosen },
            ...same(categories),
          ]}
        />
      </div>
      <CodeSaid code={code} typed={draft.code} />
      <Gravity stand={stand} said={useSeverity(fetch, { ...draft, code })} />
    </fieldset>
  );
}

function Gravity({ stand, said }: { stand: NewStand; said: ReturnType<typeof useSeverity> }) {
  const words = useWords('ticketDesk').open;
  const { draft, change, fetch } = stand;
  const asked = [{ value: '', label: words.notChosen }];
  return (
    <>
      <div className={classes.pair}>
        <Choice stand={stand} name="impact" label={words.impact} options={[...asked, ...same(impacts)]} />
        <Choice stand={stand} name="urgency" label={words.urgency} options={[...asked, ...same(urgencies)]} />
      </div>
      <SeveritySaid said={said} />
      <Choice
        stand={stand}
        name="severity"
        label={words.override}
        options={[{ value: '', label: words.asItFollows }, ...same(severities)]}
      />
      {draft.severity && (
        <ReasonField
          label={words.reason}
          value={draft.reason}
          fetch={fetch}
          onChange={(reason) => change({ reason })}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  stand: NewStand;
  name: keyof NewDraft & string;
  label: string;
  options: readonly { value: string; label: string }[];
}

function Choice({ stand: { draft, change }, name, label, options: given }: ChoiceProps) {
  const onChange = (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value });
  return <SelectField {...{ name, label, onChange }} value={draft[name]} options={given} />;
}

const same = (values: readonly string[]) => values.map((it) => ({ value: it, label: it }));
const options = <V extends string>(values: readonly V[], words: Record<V, string>) =>
  values.map((it) => ({ value: it, label: words[it] }));
