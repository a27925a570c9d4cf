import { Outlet, useLocation } from '@tanstack/react-router';
import { Shell } from './shell.tsx';

/** Screens before somebody is in: there is nothing around them. */
const ENTRIES = new Set(['/sign-in', '/set-up', '/join', '/new-password', '/forgot', '/get-link', '/mail-link']);

export const isEntry = (path: string): boolean => ENTRIES.has(path);

/** What stands around a screen. */
export function Frame() {
  const path = useLocation({ select: (it) => it.pathname });
  if (!isEntry(path)) return <Shell />;
  return (
    <main id="main:text">
      <Outlet />
    </main>
  );
}
