import { Button, FormProblem } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Roster } from '../../desk-contract.ts';
import type { DeskStand } from '../../desk-stand.ts';
import { nameOf } from './names.ts';

/** Who is absent in the week that is shown; one that goes on is ended, one to come is taken back. */
export function AbsenceList({ roster, fetch, onChange }: DeskStand & { roster: Roster }) {
  const { absence: words, times } = useWords('shifts');
  const say = useSay();
  const { isBusy, problem, act } = useAct(useWords('people').unreachable);
  const end = ({ id, from }: Roster['absences'][number]) =>
    act(async () => {
      const now = new Date().toISOString();
      await send(fetch, 'PATCH', `/absences/${id}`, { until: isToCome(from) ? from : now });
      say(words.ended);
      onChange();
    });
  return (
    <section className={page.section}>
      <h2>{words.list}</h2>
      <FormProblem problem={problem} />
      {roster.absences.length === 0 && <p className={page.hint}>{words.none}</p>}
      <ul className={page.rows}>
        {roster.absences.map((it) => (
          <li key={it.id}>
            <span>
              {nameOf(roster, it.person)}{' '}
              <span className={page.quiet}>
                {words.said(times.moment(it.from, roster.zone), times.moment(it.until, roster.zone))}
                {it.reason && `, ${words.reasons[it.reason].toLowerCase()}`}
              </span>
            </span>
            {it.mayEnd && !isOver(it.until) && (
              <span data-needs-script>
                <Button busy={isBusy} onPress={() => end(it)}>
                  {isToCome(it.from) ? words.takeBack : words.endNow}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const isToCome = (from: string) => Date.parse(from) > Date.now();
const isOver = (until: string) => Date.parse(until) <= Date.now();
