import { Button, FormProblem } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Swap } from '../../desk-contract.ts';
import type { DeskStand } from '../../desk-stand.ts';

interface SwapListProps extends DeskStand {
  swaps: readonly Swap[];
  zone: string;
}

/** The questions that wait for an answer: of colleagues, and one's own. */
export function SwapList({ swaps, zone, me, fetch, onChange }: SwapListProps) {
  const { swap: words, times } = useWords('shifts');
  const say = useSay();
  const { isBusy, problem, act } = useAct(useWords('people').unreachable);
  const answer = (id: string, said: string, path: string, body?: unknown) => () =>
    act(async () => {
      await send(fetch, 'POST', `/swaps/${id}/${path}`, body);
      say(said);
      onChange();
    });
  return (
    <section className={page.section}>
      <h2>{words.title}</h2>
      <FormProblem problem={problem} />
      {swaps.length === 0 && <p className={page.hint}>{words.none}</p>}
      <ul className={page.rows}>
        {swaps.map(({ id, from, to, team, startsAt, endsAt }) => {
          const when = times.dayAndSpan(startsAt, endsAt, zone);
          const isMine = from.id === me.id;
          return (
            <li key={id}>
              <span>{isMine ? words.byMe(to.name, when, team.name) : words.ofMe(from.name, when, team.name)}</span>
              <span className={page.buttons} data-needs-script>
                {isMine ? (
                  <Button busy={isBusy} onPress={answer(id, words.withdrawn, 'withdraw')}>
                    {words.withdraw}
                  </Button>
                ) : (
                  <>
                    <Button main busy={isBusy} onPress={answer(id, words.accepted, 'answer', { answer: 'accepted' })}>
                      {words.accept}
                    </Button>
                    <Button busy={isBusy} onPress={answer(id, words.declined, 'answer', { answer: 'declined' })}>
                      {words.decline}
                    </Button>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
