import type { Connection } from '../../kit/ui/stream.ts';
import { useWords } from '../../kit/ui/words.tsx';
import classes from './tickets.module.css';
import type {} from './words.ts';

/** Says whether what is shown follows what happens; a lost connection is told to ears too. */
export function LiveLine({ connection }: { connection: Connection }) {
  const words = useWords('ticketDesk').live;
  return (
    <span role="status" className={classes.live} data-connection={connection} data-needs-script>
      {words[connection]}
    </span>
  );
}
