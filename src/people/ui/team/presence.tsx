import { useWords } from '../../../kit/ui/words.tsx';
import type { BoardPerson } from '../../desk-contract.ts';
import classes from './team.module.css';

/** Whether somebody is there: a mark and always the word. */
export function Presence({ person: { presence, pausedUntil }, zone }: { person: BoardPerson; zone: string }) {
  const { times, team } = useWords('shifts');
  const word = pausedUntil ? team.breakUntil(times.clock(pausedUntil, zone)) : team.presence[presence];
  return (
    <span className={classes.presence} data-presence={presence}>
      {word}
    </span>
  );
}
