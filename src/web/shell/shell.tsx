import { Outlet } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useInboxStream } from '../../delivery/ui/inbox/use-inbox-stream.ts';
import { KeyHelp } from '../../kit/ui/key-help.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { PaletteProvider } from '../palette/palette-context.tsx';
import { InboxBell, useHasInbox } from './inbox-bell.tsx';
import { Navigation } from './navigation.tsx';
import { SearchLink } from './search-link.tsx';
import classes from './shell.module.css';
import { useArrival } from './use-arrival.ts';
import { useIsStaff } from './use-is-staff.ts';
import { useShellKeys } from './use-shell-keys.ts';

/** The frame of every screen: navigation on the left, on a phone a bar with a menu that also opens without a script. */
export function Shell() {
  const words = useWords('web');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const showKeys = useCallback(() => setHelpOpen(true), []);
  const main = useArrival();
  useShellKeys(showKeys);
  const isStaff = useIsStaff();
  useInboxStream(useHasInbox());

  return (
    <PaletteProvider onKeys={showKeys}>
      <div className={classes.shell}>
        <a href="#main:text" className={classes.skip}>
          {words.skip}
        </a>
        <header className={classes.bar}>
          <Brand />
          {isStaff && <SearchLink />}
          <InboxBell />
          <details className={classes.menu}>
            <summary>{words.menu}</summary>
            <div className={classes.sheet}>
              <Navigation name="scheme:menu" onKeys={showKeys} />
            </div>
          </details>
        </header>
        <header className={classes.side}>
          <div className={classes.top}>
            <Brand />
            <InboxBell />
          </div>
          {isStaff && <SearchLink />}
          <Navigation name="scheme:side" onKeys={showKeys} />
        </header>
        <main ref={main} id="main:text" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
        <KeyHelp open={isHelpOpen} onClose={() => setHelpOpen(false)} />
      </div>
    </PaletteProvider>
  );
}

function Brand() {
  return (
    <a href="/" className={classes.brand}>
      <span>LeanTech</span> Hub
    </a>
  );
}
