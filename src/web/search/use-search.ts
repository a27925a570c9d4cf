import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { loadSearch, type SearchClient } from './search-client.ts';

/** The browser's index once it is there; fetched when the page has come to rest. */
export function useSearch(): SearchClient | undefined {
  const { fetch } = useRouter().options.context;
  const [client, setClient] = useState<SearchClient>();
  useEffect(() => {
    let isGone = false;
    const load = () =>
      loadSearch(fetch).then(
        (it) => !isGone && setClient(it),
        () => undefined,
      );
    const idle = globalThis.requestIdleCallback?.(load, { timeout: 2000 });
    const timer = idle === undefined ? setTimeout(load, 200) : undefined;
    return () => {
      isGone = true;
      if (idle !== undefined) cancelIdleCallback(idle);
      clearTimeout(timer);
    };
  }, [fetch]);
  return client;
}
