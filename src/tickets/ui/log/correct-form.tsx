import { useState } from 'react';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Button, SelectField, TextField } from '../../../kit/ui/form.tsx';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useKept } from '../../../kit/ui/use-kept.ts';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { instantOf, wallOf } from '../../../people/week.ts';
import { useCleanHere } from '../../../privacy/screens.tsx';
import type { LogEntry } from '../../event-contract.ts';
import { onceKey } from '../once-key.ts';
import { ReasonField } from '../reason-field.tsx';
import { Refused } from '../refused.tsx';
import { addTo } from '../ticket-stand.ts';
import tickets from '../tickets.module.css';
import { toldRemoved } from '../told-removed.ts';
import { happenedAt } from './group-log.ts';
import type { LogStand } from './log-stand.ts';

/** Says what was wrong with an entry: that it did not happen, or when it really did; the first version stays readable. */
export function CorrectForm({ entry, onDone, ...stand }: LogStand & { entry: LogEntry; onDone(): void }) {
  const all = useWords('ticketDesk');
  const words = all.log;
  const { unreachable, cancel } = useWords('kit').form;
  const say = useSay();
  const { me, fetch, onChange } = stand;
  const zone = me.zone ?? 'Asia/Manila';
  const clean = useCleanHere(fetch);
  const begin = { what: 'void', at: wallOf(happenedAt(entry), zone), reason: '' };
  const { typed, change, discard } = useKept(`${me.id}:correct:${entry.id}`, begin, clean);
  const [key] = useState(onceKey);
  const { isBusy, problem, onSubmit } = useSubmit(async () => {
    const isVoid = typed.what === 'void';
    const occurredAt = isVoid ? null : instantOf(typed.at, zone);
    const body = { of: entry.id, void: isVoid, occurredAt, reason: typed.reason };
    say(toldRemoved(all, await addTo(stand, 'corrections', body, key), words.isCorrected));
    discard();
    onChange();
    onDone();
  }, unreachable);
  return (
    <form onSubmit={onSubmit}>
      <p className={tickets.quiet}>
        {words.correctLead} <Clause cite="SOP-7010 I11" />
      </p>
      <SelectField
        label={words.wrong}
        name="what"
        value={typed.what}
        options={[
          { value: 'void', label: words.wrongVoid },
          { value: 'time', label: words.wrongTime },
        ]}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      {typed.what === 'time' && (
        <TextField
          label={words.really}
          name="at"
          type="datetime-local"
          value={typed.at}
          required
          hint={all.zone(zone)}
          onChange={(event) => change({ at: event.currentTarget.value })}
        />
      )}
      <ReasonField label={words.why} value={typed.reason} fetch={fetch} onChange={(reason) => change({ reason })} />
      <Refused problem={problem} />
      <div className={tickets.buttons}>
        <Button main busy={isBusy}>
          {words.correctTitle}
        </Button>
        <Button onPress={onDone}>{cancel}</Button>
      </div>
    </form>
  );
}
