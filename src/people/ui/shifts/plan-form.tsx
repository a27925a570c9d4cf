import { useState } from 'react';
import { beside } from '../../../kit/ui/beside.ts';
import { Button, FormProblem, SelectField } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Roster } from '../../desk-contract.ts';
import type { DeskStand } from '../../desk-stand.ts';
import { DayBoxes } from './day-boxes.tsx';
import { entryIn } from './entry-in.ts';
import { asOption } from './names.ts';
import { PLAN_FIELDS } from './rota-fields.ts';
import { DateFields, TimeFields } from './time-fields.tsx';

interface PlanFormProps extends DeskStand {
  roster: Roster;
  onDone(): void;
}

/** Adds a line to the rota of a team: every week on some days, or once. */
export function PlanForm({ roster, fetch, onChange, onDone }: PlanFormProps) {
  const words = useWords('shifts');
  const teams = roster.teams.filter((it) => it.mayPlan);
  const [id, setId] = useState(teams[0]?.id);
  const team = teams.find((it) => it.id === id) ?? teams[0];
  const [isWeekly, setWeekly] = useState(true);
  const say = useSay();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    await send(fetch, 'POST', '/rota', { team: team?.id, person: form.get('person'), ...entryIn(form, isWeekly) });
    say(words.shifts.planned);
    onChange();
    onDone();
  }, useWords('people').unreachable);
  const { at, rest } = beside(problem, PLAN_FIELDS);
  if (!team) return null;
  return (
    <form onSubmit={onSubmit}>
      <FormProblem problem={rest} />
      {teams.length > 1 && (
        <SelectField
          label={words.shifts.team}
          name="team"
          value={team.id}
          onChange={(event) => setId(event.target.value)}
          options={teams.map(asOption)}
        />
      )}
      {team.members.length === 0 && (
        <p className={page.hint}>
          {words.shifts.emptyTeam} <a href="/teams">{words.toTeams}</a>
        </p>
      )}
      <SelectField
        label={words.shifts.person}
        name="person"
        options={[{ value: '', label: words.choose }, ...team.members.map(asOption)]}
        required
        problem={at.person}
      />
      <SelectField
        label={words.shifts.howOften}
        name="kind"
        value={isWeekly ? 'weekly' : 'once'}
        onChange={(event) => setWeekly(event.target.value === 'weekly')}
        options={(['weekly', 'once'] as const).map((it) => ({ value: it, label: words.shifts[it] }))}
      />
      {isWeekly && <DayBoxes given={[1, 2, 3, 4, 5]} problem={at.days} />}
      <TimeFields start="08:00" end="16:00" />
      <DateFields isWeekly={isWeekly} from={firstDay(roster)} errors={at} />
      <p className={page.hint}>{words.shifts.wall(team.zone)}</p>
      <div className={page.buttons}>
        <Button main busy={isBusy}>
          {words.shifts.add}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** The first day that is shown and is not over. */
const firstDay = ({ days, today }: Roster) => (days[0]!.date > today ? days[0]!.date : today);
