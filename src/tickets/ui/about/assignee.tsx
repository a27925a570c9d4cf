import { useState } from 'react';
import { useWords } from '../../../kit/ui/words.tsx';
import { Refused } from '../refused.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import { BothSides } from '../work/both-sides.tsx';
import { usePatch } from '../work/use-patch.ts';
import { PersonField } from './person-field.tsx';

/** Whose ticket it is: mine, somebody's, or nobody's. */
export function Assignee(stand: TicketStand) {
  const { ticket } = stand;
  // Each change begins on what is on the screen by then.
  return <AssigneeOn key={`${ticket.version} ${ticket.assignee?.id}`} {...stand} />;
}

function AssigneeOn(stand: TicketStand) {
  const words = useWords('ticketDesk').about;
  const { ticket, onChange } = stand;
  const [picked, setPicked] = useState(ticket.assignee?.id ?? '');
  const { isBusy, problem, conflicts, save, saveOver } = usePatch(stand, () => {});
  return (
    <span data-assignee>
      <PersonField
        {...stand}
        label={words.assign}
        name="assignee"
        value={picked}
        onPick={(id) => {
          setPicked(id);
          save({ assignee: id || null });
        }}
      />
      <Refused problem={problem} />
      <BothSides
        {...{ conflicts, isBusy }}
        mine={picked}
        onKeepMine={() => saveOver({ assignee: picked || null })}
        onTakeTheirs={onChange}
      />
    </span>
  );
}
