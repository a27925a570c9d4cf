import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { openStream } from '../../../kit/ui/stream.ts';
import type { Unread } from '../../inbox-contract.ts';
import { inboxKey, unreadKey } from '../../inbox-queries.ts';

/**
 * Keeps what waits as the server has it, in every tab that can be seen. A hidden one holds no connection, since a browser has few of
 * them for all its tabs, and catches up when it is looked at.
 */
export function useInboxStream(isOn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isOn) return;
    let close: (() => void) | undefined;
    const follow = () => {
      close?.();
      close = document.hidden ? undefined : open();
    };
    const open = () =>
      openStream({
        address: '/api/v1/inbox/events',
        event: 'unread',
        onData: (data) => {
          const [before, now] = [client.getQueryData<Unread>(unreadKey), JSON.parse(data) as Unread];
          client.setQueryData(unreadKey, now);
          const isOther = before?.unread !== now.unread || before.newest !== now.newest;
          if (isOther) void client.invalidateQueries({ queryKey: inboxKey });
        },
        onConnection: () => {},
      });
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      close?.();
    };
  }, [client, isOn]);
}
