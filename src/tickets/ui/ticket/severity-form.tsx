import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { codeQueries } from '../../../codes/queries.ts';
import { Button, SelectField } from '../../../kit/ui/form.tsx';
import { useKept } from '../../../kit/ui/use-kept.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { impacts, severities, urgencies } from '../../../policy/words.ts';
import { useCleanHere } from '../../../privacy/screens.tsx';
import { SeveritySaid, useSeverity } from '../open/severity-said.tsx';
import { ReasonField } from '../reason-field.tsx';
import { Refused } from '../refused.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import tickets from '../tickets.module.css';
import { BothSides } from '../work/both-sides.tsx';
import { usePatch } from '../work/use-patch.ts';

/** Impact and urgency, from which the severity follows; or another severity with its reason (SOP-7010 A6). */
export function SeverityForm({ onDone, ...stand }: TicketStand & { onDone(): void }) {
  const words = useWords('ticketDesk').open;
  const { save: saveWord, cancel } = useWords('kit').form;
  const { ticket, me, fetch } = stand;
  const begin = { impact: ticket.impact ?? '', urgency: ticket.urgency ?? '', severity: '', reason: '' };
  const { typed, change, discard } = useKept(`${me.id}:${ticket.id}:severity`, begin, useCleanHere(fetch));
  const leave = () => {
    discard();
    onDone();
  };
  const { isBusy, problem, conflicts, save, saveOver } = usePatch(stand, leave);
  const { data: code } = useQuery({
    ...codeQueries(fetch).code(ticket.code?.code ?? ''),
    enabled: !!ticket.code?.listed,
  });
  const said = useSeverity(fetch, { ...typed, code: code?.kind === 'code' ? code : undefined });
  const patch = () =>
    Object.fromEntries(Object.entries(typed).filter(([name, it]) => it && (name !== 'reason' || typed.severity)));
  const choice = (name: 'impact' | 'urgency' | 'severity', label: string, none: string, values: readonly string[]) => (
    <SelectField
      {...{ name, label }}
      value={typed[name]}
      options={[{ value: '', label: none }, ...values.map((it) => ({ value: it, label: it }))]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save(patch());
  };
  return (
    <form onSubmit={onSubmit}>
      {choice('impact', words.impact, words.notChosen, impacts)}
      {choice('urgency', words.urgency, words.notChosen, urgencies)}
      <SeveritySaid said={said} />
      {choice('severity', words.override, words.asItFollows, severities)}
      {typed.severity && (
        <ReasonField
          label={words.reason}
          value={typed.reason}
          fetch={fetch}
          onChange={(reason) => change({ reason })}
        />
      )}
      <Refused problem={problem} />
      <BothSides
        {...{ conflicts, isBusy }}
        mine={[typed.impact, typed.urgency, typed.severity].filter(Boolean).join(' · ')}
        onKeepMine={() => saveOver(patch())}
        onTakeTheirs={leave}
      />
      {conflicts.length === 0 && (
        <div className={tickets.buttons}>
          <Button main busy={isBusy}>
            {saveWord}
          </Button>
          <Button onPress={leave}>{cancel}</Button>
        </div>
      )}
    </form>
  );
}
