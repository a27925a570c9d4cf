import { useSyncExternalStore } from 'react';

/** Whether the page's script runs: false in HTML from the server and in the first render that takes it over. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}

const neverChanges = () => () => {};
