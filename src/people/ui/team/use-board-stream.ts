import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Connection, openStream } from '../../../kit/ui/stream.ts';
import type { Board } from '../../desk-contract.ts';
import { boardKey } from '../../desk-queries.ts';

/** Keeps what is known of who is on as the server has it, for as long as a screen shows it. Says how the connection is. */
export function useBoardStream(): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('opening');
  useEffect(
    () =>
      openStream({
        address: '/api/v1/shifts/now/events',
        event: 'board',
        onData: (data) => client.setQueryData(boardKey, JSON.parse(data) as Board),
        onConnection: (now) => {
          setConnection(now);
          // A stream also ends with the session: asking says so, and leads to the way in.
          if (now === 'lost') void client.invalidateQueries({ queryKey: boardKey });
        },
      }),
    [client],
  );
  return connection;
}
