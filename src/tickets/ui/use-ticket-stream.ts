import { useEffect, useRef, useState } from 'react';
import { type Connection, openStream } from '../../kit/ui/stream.ts';

/** What the stream says of one entry of a log. */
export interface Told {
  number: string;
}

/**
 * Hears of what is written to tickets for as long as a screen shows them. A hidden tab holds no connection, since a browser has few of
 * them for all its tabs; whoever was away or lost the connection reads everything again (`onCatchUp`).
 */
export function useTicketStream(onTold: (told: Told) => void, onCatchUp: () => void): Connection {
  const [connection, setConnection] = useState<Connection>('opening');
  const latest = useRef({ onTold, onCatchUp });
  useEffect(() => {
    latest.current = { onTold, onCatchUp };
  });
  useEffect(() => {
    let close: (() => void) | undefined;
    let wasAway = false;
    const open = () =>
      openStream({
        address: '/api/v1/events',
        event: 'ticket',
        onData: (data) => latest.current.onTold(JSON.parse(data) as Told),
        // More was written meanwhile than is told one by one.
        others: { ready: () => {}, lost: () => latest.current.onCatchUp() },
        onConnection: (now) => {
          if (now === 'live' && wasAway) latest.current.onCatchUp();
          wasAway = now === 'lost' || (wasAway && now !== 'live');
          setConnection(now);
        },
      });
    const follow = () => {
      close?.();
      close = document.hidden ? undefined : open();
      wasAway ||= document.hidden;
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      close?.();
    };
  }, []);
  return connection;
}
