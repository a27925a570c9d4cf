import { IconBell } from '@tabler/icons-react';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './bell.module.css';

/** Leads to the inbox and says how much waits there, for eyes and ears. */
export function Bell({ unread, isHere }: { unread: number; isHere: boolean }) {
  const words = useWords('inbox');
  return (
    <a
      href="/inbox"
      className={classes.bell}
      aria-label={words.bell(unread)}
      aria-current={isHere ? 'page' : undefined}
    >
      <IconBell size={18} stroke={1.7} aria-hidden />
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </a>
  );
}
