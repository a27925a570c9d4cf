import { beside } from '../../../kit/ui/beside.ts';
import { Button, FormProblem, SelectField, TextField } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Roster, RosterShift } from '../../desk-contract.ts';
import type { DeskStand } from '../../desk-stand.ts';
import { addDays, instantOf, wallOf } from '../../week.ts';
import { asOption } from './names.ts';

interface AbsenceFormProps extends DeskStand {
  roster: Roster;
  /** The shift that somebody does not come to; any time where absent. */
  shift?: RosterShift;
  onDone(): void;
}

/** Notes that somebody is not there: oneself, or somebody whose team one plans. */
export function AbsenceForm({ roster, shift, me, fetch, onChange, onDone }: AbsenceFormProps) {
  const words = useWords('shifts').absence;
  const all = useWords('shifts');
  const say = useSay();
  const { zone, today } = roster;
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const [from, until] = ['from', 'until'].map((it) => instantOf(String(form.get(it)), zone));
    await send(fetch, 'POST', '/absences', { person: form.get('person'), reason: form.get('reason'), from, until });
    say(words.noted);
    onChange();
    onDone();
  }, useWords('people').unreachable);
  const { at, rest } = beside(problem, { 'absence/no-time': 'until', 'absence/too-long': 'until' });
  const [from, until] = shift
    ? [wallOf(shift.startsAt, zone), wallOf(shift.endsAt, zone)]
    : [`${today}T00:00`, `${addDays(today, 1)}T00:00`];
  return (
    <form onSubmit={onSubmit}>
      <FormProblem problem={rest} />
      <SelectField
        label={all.shifts.person}
        name="person"
        defaultValue={shift?.person ?? me.id}
        options={whoCanBeNoted(roster, me.id).map(asOption)}
      />
      <TextField label={words.from} name="from" type="datetime-local" defaultValue={from} required />
      <TextField
        label={words.until}
        name="until"
        type="datetime-local"
        defaultValue={until}
        required
        problem={at.until}
      />
      <SelectField
        label={words.reason}
        name="reason"
        options={(['sick', 'leave', 'other'] as const).map((it) => ({ value: it, label: words.reasons[it] }))}
        hint={words.reasonHint}
      />
      <p className={page.hint}>{all.zone(zone)}</p>
      <div className={page.buttons}>
        <Button main busy={isBusy}>
          {words.note}
        </Button>
        <Button onPress={onDone}>{all.cancel}</Button>
      </div>
    </form>
  );
}

function whoCanBeNoted({ teams, people }: Roster, me: string) {
  const planned = teams.filter((it) => it.mayPlan).flatMap((it) => it.members.map((member) => member.id));
  return people.filter((it) => it.id === me || planned.includes(it.id));
}
