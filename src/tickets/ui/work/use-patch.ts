import { useState } from 'react';
import type { Conflict } from '../../../kit/ui/answer.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { patchTicket, type TicketStand } from '../ticket-stand.ts';
import { toldRemoved } from '../told-removed.ts';

/** A change of something that others may change at the same time. */
interface Patching {
  isBusy: boolean;
  problem: ReturnType<typeof useAct>['problem'];
  /** What others made of it meanwhile; empty where they did nothing. */
  conflicts: readonly Conflict[];
  /** Saves over what was on the screen when this began. */
  save(patch: object): void;
  /** Saves over what is there now, knowingly. */
  saveOver(patch: object): void;
  /** What was refused is told no longer. */
  forget(): void;
}

/**
 * Changes a ticket on the version that was on the screen when somebody began to type, although the page goes on with what others do:
 * only so the server can tell that both changed the same thing.
 */
export function usePatch(stand: TicketStand, onDone: () => void): Patching {
  const all = useWords('ticketDesk');
  const { unreachable, saved } = useWords('kit').form;
  const say = useSay();
  const [begunOn] = useState(stand.ticket.version);
  const { isBusy, problem, act, forget } = useAct(unreachable);
  const on = (version: number) => (patch: object) =>
    act(async () => {
      try {
        say(toldRemoved(all, await patchTicket(stand, version, patch), saved));
      } finally {
        // Also where it was refused: what others did meanwhile is to be seen.
        stand.onChange();
      }
      onDone();
    });
  const conflicts = problem?.conflicts ?? [];
  return { isBusy, problem, conflicts, forget, save: on(begunOn), saveOver: on(stand.ticket.version) };
}
