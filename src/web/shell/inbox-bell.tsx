import { useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { inboxQueries } from '../../delivery/inbox-queries.ts';
import { Bell } from '../../delivery/ui/inbox/bell.tsx';
import { peopleQueries } from '../../people/queries.ts';

/** The bell, for those who have an inbox. The root of the screens has asked before anything is drawn. */
export function InboxBell() {
  const { fetch } = useRouter().options.context;
  const isHere = useLocation({ select: (it) => it.pathname === '/inbox' });
  const enabled = useHasInbox();
  const { data } = useQuery({ ...inboxQueries(fetch).unread(), enabled });
  return enabled ? <Bell unread={data?.unread ?? 0} isHere={isHere} /> : null;
}

/** Whether whoever is signed in has an inbox. */
export function useHasInbox(): boolean {
  const { fetch } = useRouter().options.context;
  const { data: me } = useQuery({ ...peopleQueries(fetch).me(), enabled: false });
  return me?.permissions.includes('inbox.read') ?? false;
}
