import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { ticketAddress } from '../list/ticket-address.ts';
import { Refused } from '../refused.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import classes from './about.module.css';

/** Takes away a ticket that should never have been one; for a moment it can be brought back with one press. */
export function DeleteButton({ ticket, fetch, onChange, goTo }: TicketStand & { goTo(href: string): void }) {
  const words = useWords('ticketDesk').about;
  const { unreachable } = useWords('kit').form;
  const say = useSay();
  const { isBusy, problem, act } = useAct(unreachable);
  const { number } = ticket;
  const restore = async () => {
    const said = await send(fetch, 'POST', `/tickets/${number}/restore`).then(
      () => words.restored(number),
      (error: Error) => error.message || unreachable.message,
    );
    say(said);
    onChange();
    goTo(ticketAddress(number));
  };
  const remove = () =>
    act(async () => {
      await send(fetch, 'DELETE', `/tickets/${number}`);
      goTo('/tickets');
      say(words.deleted(number), { label: words.undo, run: () => void restore() });
    });
  return (
    <div className={classes.delete} data-needs-script>
      <button type="button" className={classes.small} disabled={isBusy} onClick={remove}>
        {words.delete}
      </button>
      <Refused problem={problem} />
    </div>
  );
}
