import { useIsLive } from '../../kit/ui/live.ts';
import type { Connection } from '../../kit/ui/stream.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { Preview } from '../contract.ts';
import classes from './preview.module.css';

/** Whether the folder could be published, and how fresh that is. Read out when it changes. */
export function PreviewState({ state, connection }: { state: Preview; connection: Connection }) {
  const words = useWords('preview');
  const { dates } = useWords('kit');
  const isLive = useIsLive();
  const { publishable, folder, changes, readAt } = state;
  return (
    <div className={classes.state}>
      <output className={classes.verdict} data-sound={publishable || undefined}>
        {useVerdict(state)}
      </output>
      {publishable && changes.differences.length > 0 && (
        <p className={classes.publish}>
          {words.publish} <code>npx hub publish {folder} --note "…"</code>
        </p>
      )}
      <p className={classes.connection} data-lost={connection === 'lost' || undefined} role="status">
        {words.connection[isLive ? connection : 'still'](dates.time(readAt))}
      </p>
    </div>
  );
}

function useVerdict({ publishable, diagnostics, changes: { differences } }: Preview): string {
  const words = useWords('preview');
  if (!publishable) return words.unsound(diagnostics.filter((it) => it.severity === 'error').length);
  if (differences.length === 0) return words.same;
  return words.sound(differences.length, new Set(differences.map((it) => it.document)).size);
}
