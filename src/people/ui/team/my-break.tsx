import { Button, FormProblem } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { BoardPerson } from '../../desk-contract.ts';
import type { DeskStand } from '../../desk-stand.ts';
import classes from './team.module.css';

const MINUTES = [10, 15, 30, 60];

/** For whoever is on shift: saying that one takes a break, and that it is over. It ends by itself. */
export function MyBreak({ mine, zone, fetch, onChange }: DeskStand & { mine: BoardPerson; zone: string }) {
  const words = useWords('shifts');
  const { isBusy, problem, act } = useAct(useWords('people').unreachable);
  const ask = (method: string, body?: unknown) =>
    act(async () => {
      await send(fetch, method, '/me/break', body);
      onChange();
    });
  const untilIn = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  return (
    <div className={classes.mine} data-needs-script>
      {mine.pausedUntil ? (
        <>
          <span>{words.team.onBreak(words.times.clock(mine.pausedUntil, zone))}</span>
          <Button busy={isBusy} onPress={() => ask('DELETE')}>
            {words.team.back}
          </Button>
        </>
      ) : (
        <fieldset className={classes.breaks}>
          <legend>{words.team.takeBreak}</legend>
          <div className={page.buttons}>
            {MINUTES.map((it) => (
              <Button key={it} busy={isBusy} onPress={() => ask('PUT', { until: untilIn(it) })}>
                {words.team.minutes(it)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      <FormProblem problem={problem} />
    </div>
  );
}
