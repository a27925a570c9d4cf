import { useRef } from 'react';
import { useSay } from '../../kit/ui/toast.tsx';
import { useAct } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import { onceKey } from './once-key.ts';
import { addTo, type TicketStand } from './ticket-stand.ts';
import { toldRemoved } from './told-removed.ts';

/** Adds something small to a ticket: once, however often it is pressed or sent again. */
export function useAdd(stand: TicketStand, path: string, onDone: () => void = () => {}) {
  const all = useWords('ticketDesk');
  const { saved, unreachable } = useWords('kit').form;
  const say = useSay();
  const key = useRef('');
  const { isBusy, problem, act } = useAct(unreachable);
  const add = (body: object, said = saved) =>
    act(async () => {
      key.current ||= onceKey();
      const written = await addTo(stand, path, body, key.current);
      // The next one is another.
      key.current = '';
      say(toldRemoved(all, written, said));
      stand.onChange();
      onDone();
    });
  return { isBusy, problem, add };
}
