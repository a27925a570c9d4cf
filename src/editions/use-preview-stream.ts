import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Connection, openStream } from '../kit/ui/stream.ts';
import type { Preview } from './contract.ts';
import { pagesKey, stateKey, watchedKey } from './preview-queries.ts';

/** Keeps what is known of the preview as the server has it, for as long as a screen shows it. Says how the connection is. */
export function usePreviewStream(isWatched: boolean): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('opening');
  useEffect(() => {
    if (!isWatched) return;
    return openStream({
      address: '/api/v1/preview/events',
      event: 'preview',
      onData: (data) => {
        const next = JSON.parse(data) as Preview;
        const known = client.getQueryData<Preview>(stateKey);
        client.setQueryData(stateKey, next);
        if (known?.readAt !== next.readAt) void client.invalidateQueries({ queryKey: pagesKey });
      },
      onConnection: (now) => {
        setConnection(now);
        // The hub may have been started anew, without a folder.
        if (now === 'lost') void client.invalidateQueries({ queryKey: watchedKey });
      },
    });
  }, [client, isWatched]);
  return connection;
}
