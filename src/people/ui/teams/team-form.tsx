import { beside } from '../../../kit/ui/beside.ts';
import { Button, FormProblem, SelectField, TextField } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { ZoneField } from '../../../kit/ui/zone-field.tsx';
import type { Person } from '../../contract.ts';
import type { Team } from '../../desk-contract.ts';
import type { DeskStand } from '../../desk-stand.ts';

interface TeamFormProps extends DeskStand {
  /** The team that is changed; a new one where absent. */
  team?: Team;
  people: readonly Person[];
  onDone(): void;
}

const FIELDS = {
  'team/name-taken': 'name',
  'team/unknown-lead': 'lead',
  'team/not-a-lead': 'lead',
} as const;

/** Name, leader and zone of a team. */
export function TeamForm({ team, people, fetch, onChange, onDone }: TeamFormProps) {
  const words = useWords('shifts');
  const say = useSay();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const [name, lead, zone] = ['name', 'lead', 'zone'].map((it) => String(form.get(it)));
    const body = { name, lead: lead || null, zone };
    await (team ? send(fetch, 'PATCH', `/teams/${team.id}`, body) : send(fetch, 'POST', '/teams', body));
    say(team ? words.saved : words.teams.made(name!));
    onChange();
    onDone();
  }, useWords('people').unreachable);
  const { at, rest } = beside(problem, FIELDS);
  return (
    <form onSubmit={onSubmit}>
      <FormProblem problem={rest} />
      <TextField
        label={words.teams.name}
        name="name"
        defaultValue={team?.name}
        maxLength={80}
        required
        problem={at.name}
      />
      <SelectField
        label={words.teams.leader}
        name="lead"
        defaultValue={team?.lead?.id ?? ''}
        options={[{ value: '', label: words.teams.noLeader }, ...leadersAmong(people, team)]}
        hint={words.teams.leaderHint}
        problem={at.lead}
      />
      <ZoneField label={words.teams.zone} hint={words.teams.zoneHint} zone={team?.zone ?? 'Asia/Manila'} />
      <div className={page.buttons}>
        <Button main busy={isBusy}>
          {team ? words.save : words.teams.makeTitle}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** Those who can lead, and whoever leads now. */
function leadersAmong(people: readonly Person[], team: Team | undefined) {
  const may = people.filter((it) => it.id === team?.lead?.id || it.roles.some((role) => LEADING.has(role)));
  return may.map(({ id, name }) => ({ value: id, label: name }));
}

const LEADING = new Set<string>(['lead', 'ops', 'admin']);
