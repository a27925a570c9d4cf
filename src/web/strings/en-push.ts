import type { PushWords } from '../../delivery/push-words.ts';

/** The words about devices that are notified, in English. What a notification itself says stands in en-push-lines.ts. */
export const push: PushWords = {
  title: 'Notifications',
  lead: 'This device tells you that something came into your inbox, also while the hub is closed. It shows what kind of thing, and no names.',
  toggle: 'Notify me on this device',
  state: {
    unknown: 'Asking the browser …',
    unsupported:
      'This browser cannot show notifications of the hub. It needs an address with https; on an iPhone or iPad add the hub to the home screen first.',
    denied:
      'The browser does not let the hub notify you. Allow notifications for this site in its settings, then reload this page.',
    off: 'Off on this device.',
    on: 'On: you are notified on this device.',
  },
  noService: {
    message: "The browser's own push service cannot be reached.",
    remedy: 'Check that this device is online and that the browser may use push messages, then try again.',
  },
  devices: 'Where you are notified',
  here: 'this device',
  unknownBrowser: 'A browser',
  since: (moment) => `since ${moment}`,
  remove: 'Remove',
  removeLabel: (browser) => `Remove ${browser}`,
  removed: 'Removed',
  turnedOn: 'You are notified here',
  turnedOff: 'You are not notified here any more',
};
