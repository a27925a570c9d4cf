import { useEffect, useState } from 'react';
import type { FetchInside } from '../../kit/ui/answer.ts';
import { send } from '../../kit/ui/send.ts';
import type { LinkAnswer } from '../contract.ts';

/** A one-time link as the page that it opens finds it. */
export type LinkState =
  | { kind: 'looking' }
  | { kind: 'open'; link: string; name: string | null; email: string | null }
  | { kind: 'over' };

/** Reads the link behind # once, takes it out of the address, and asks the server whether it still opens something. */
export function useLink(fetch: FetchInside, kind: LinkAnswer['kind']): LinkState {
  const [state, setState] = useState<LinkState>({ kind: 'looking' });
  useEffect(() => {
    const link = kept(location.hash.slice(1));
    history.replaceState(history.state, '', location.pathname);
    send<LinkAnswer>(fetch, 'POST', '/links/look', { link, kind }).then(
      ({ name, email }) => setState({ kind: 'open', link, name, email }),
      () => setState({ kind: 'over' }),
    );
  }, [fetch, kind]);
  return state;
}

let last = '';

/** React runs effects twice while developing, and the second finds the address clean already. */
function kept(link: string): string {
  if (link) last = link;
  return last;
}
