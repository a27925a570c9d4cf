import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CheckField, SelectField, TextAreaField, TextField } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { rulesQuery } from '../../../policy/queries.ts';
import { WouldBeRemoved } from '../../../privacy/screens.tsx';
import { PersonField } from '../about/person-field.tsx';
import { WRITTEN } from '../composer/modes.ts';
import { RULINGS } from '../kinds.ts';
import type { TicketStand } from '../ticket-stand.ts';
import type { ActionTyped } from './action-body.ts';
import type { ActionName, Part } from './action-list.ts';
import classes from './actions.module.css';

interface PartProps extends TicketStand {
  part: Part;
  action: ActionName;
  typed: ActionTyped;
  change(part: ActionTyped): void;
}

/** One thing that the form of an action asks for. */
export function ActionPart(props: PartProps) {
  return PARTS[props.part](props);
}

const PARTS: Record<Part, (props: PartProps) => ReactNode> = {
  said: (props) => <SaidPart {...props} />,
  reference: (props) => <Line {...props} name="reference" />,
  work: (props) => <Text {...props} name="work" />,
  resolution: (props) => <ResolutionPart {...props} />,
  clientTold: (props) => <Text {...props} name="clientTold" />,
  isConfirmed: (props) => <Box {...props} name="isConfirmed" />,
  isSameProblem: (props) => <Box {...props} name="isSameProblem" />,
  reason: (props) => <Text {...props} name="reason" />,
  to: (props) => <Choice {...props} name="to" choices={['Tier 2', 'Tier 3']} />,
  clause: (props) => <ClausePart {...props} />,
  override: (props) => <Text {...props} name="override" />,
  ruling: (props) => <Choice {...props} name="ruling" choices={RULINGS} />,
  person: ({ typed, change, ...props }) => <PersonPart {...props} typed={typed} change={change} />,
};

function Text({ name, typed, change, fetch }: PartProps & { name: string }) {
  const words = useWords('ticketDesk').actions.part;
  return (
    <>
      <TextAreaField
        label={words[name]!}
        name={name}
        value={typed[name] ?? ''}
        maxLength={5000}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
      <WouldBeRemoved text={typed[name] ?? ''} fetch={fetch} />
    </>
  );
}

function Line({ name, typed, change }: PartProps & { name: string }) {
  const words = useWords('ticketDesk').actions.part;
  return (
    <TextField
      label={words[name]!}
      name={name}
      value={typed[name] ?? ''}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
}

function Box({ name, typed, change }: PartProps & { name: string }) {
  const words = useWords('ticketDesk').actions.part;
  return (
    <div className={classes.box}>
      <CheckField
        label={words[name]}
        name={name}
        checked={typed[name] === 'yes'}
        onChange={(event) => change({ [name]: event.currentTarget.checked ? 'yes' : '' })}
      />
    </div>
  );
}

function Choice({
  name,
  typed,
  change,
  choices,
  none,
}: PartProps & { name: string; choices: readonly string[]; none?: string }) {
  const words = useWords('ticketDesk').actions.part;
  return (
    <SelectField
      label={words[name]!}
      name={name}
      value={typed[name] ?? ''}
      options={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...choices.map((it) => ({ value: it, label: it })),
      ]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
}

/** What the client is told together with the action: a message, or a call. */
function SaidPart(props: PartProps) {
  const all = useWords('ticketDesk');
  const words = all.actions.part;
  const { typed, change } = props;
  const ways = ['call', ...WRITTEN] as const;
  return (
    <>
      <div className={classes.pair}>
        <SelectField
          label={words.channel!}
          name="channel"
          value={typed.channel}
          options={ways.map((it) => ({ value: it, label: all.channels[it] }))}
          onChange={(event) => change({ channel: event.currentTarget.value })}
        />
        {typed.channel === 'call' && (
          <SelectField
            label={all.composer.reached}
            name="reached"
            value={typed.reached}
            options={Object.entries(all.composer.reachedIs).map(([value, label]) => ({ value, label }))}
            onChange={(event) => change({ reached: event.currentTarget.value })}
          />
        )}
      </div>
      <Text {...props} name="text" />
    </>
  );
}

function ResolutionPart(props: PartProps) {
  const { notChosen } = useWords('ticketDesk').open;
  const outcomes = ['fixed', 'workaround', 'done', 'no fault found', 'withdrawn'];
  return (
    <>
      <Choice {...props} name="outcome" choices={outcomes} none={notChosen} />
      <Text {...props} name="cause" />
    </>
  );
}

/** The clause of KB-155 that an escalation rests on; each with its words. */
function ClausePart({ fetch, typed, change }: PartProps) {
  const words = useWords('ticketDesk').actions;
  const { data } = useQuery(rulesQuery(fetch, 'KB-155', 'criteria'));
  const rows = (data?.rows ?? []).map(({ clause, cells }) => ({
    value: `${data!.document} ${clause}`,
    label: [`${data!.document} ${clause}`, cells.Reason].filter(Boolean).join(': '),
  }));
  return (
    <SelectField
      label={words.part.clause!}
      name="clause"
      value={typed.clause ?? ''}
      options={[{ value: '', label: words.noClause }, ...rows]}
      onChange={(event) => change({ clause: event.currentTarget.value })}
    />
  );
}

function PersonPart({ typed, change, ...props }: PartProps) {
  const words = useWords('ticketDesk').actions.part;
  return (
    <PersonField
      {...props}
      label={words.person!}
      name="person"
      value={typed.person ?? ''}
      onPick={(person) => change({ person })}
    />
  );
}
