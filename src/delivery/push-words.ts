import type { PushState } from './ui/push/push-browser.ts';

/** The words about devices that are notified. */
export interface PushWords {
  title: string;
  lead: string;
  toggle: string;
  state: Record<PushState, string>;
  /** The browser's push service refused, or could not be reached. */
  noService: { message: string; remedy: string };
  devices: string;
  here: string;
  unknownBrowser: string;
  since: (moment: string) => string;
  remove: string;
  removeLabel: (browser: string) => string;
  removed: string;
  turnedOn: string;
  turnedOff: string;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    push: PushWords;
  }
}
