import { useState } from 'react';
import { useWords } from '../../../kit/ui/words.tsx';
import { Refused } from '../refused.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import { BothSides } from '../work/both-sides.tsx';
import { usePatch } from '../work/use-patch.ts';
import { PersonField } from './person-field.tsx';

/** Whose ticket it is: mine, somebody's, or nobody's. */
export function Assignee(stand: TicketStand) {
  const words = useWords('ticketDesk').about;
  const { ticket } = stand;
  const [picked, setPicked] = useState<string>();
  const settle = () => setPicked(undefined);
  // It is changed in one press, so it is changed from what is on the screen.
  const { isBusy, problem, conflicts, saveOver, forget } = usePatch(stand, settle);
  return (
    <span data-assignee>
      <PersonField
        {...stand}
        label={words.assign}
        name="assignee"
        value={picked ?? ticket.assignee?.id ?? ''}
        onPick={(id) => {
          setPicked(id);
          saveOver({ assignee: id || null });
        }}
      />
      <Refused problem={problem} />
      <BothSides
        {...{ conflicts, isBusy }}
        mine={picked === stand.me.id ? words.me(stand.me.name) : words.another}
        onKeepMine={() => saveOver({ assignee: picked || null })}
        onTakeTheirs={() => {
          settle();
          forget();
        }}
      />
    </span>
  );
}
