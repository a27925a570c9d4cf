import type { MailSettings } from '../kit/mail-settings.ts';
import { readDkim } from './mail/dkim.ts';
import { askRelay } from './mail/relay.ts';
import { relayAddress } from './mail/relay-address.ts';

/** For `hub doctor`: half a minute is long for somebody who waits at a terminal. */
const PATIENCE = { stageMs: 10_000 };

/**
 * Asks the mail server to let the hub in, and sends nothing. Gives its host and port, and the domain that signs; undefined where mail is
 * not set up. Throws what is wrong, in words.
 */
export async function askMailServer(
  settings: MailSettings,
): Promise<{ relay: string; signs: string | undefined } | undefined> {
  if (!settings.smtpUrl) return undefined;
  const relay = relayAddress(settings.smtpUrl);
  const dkim = readDkim(settings);
  await askRelay(relay, PATIENCE).catch((error: Error) => {
    throw new Error(`${relay.label} does not take mail from the hub: ${error.message}`);
  });
  return { relay: relay.label, signs: dkim?.domain };
}
