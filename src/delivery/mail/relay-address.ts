import { isOwnMachine } from '../../kit/mail-settings.ts';
import { Secret } from '../../kit/secret.ts';

/** How a mail server is reached. */
export interface RelayAddress {
  /** For people: host and port, never who signs in there. */
  label: string;
  host: string;
  port: number;
  /** TLS from the first byte on; else STARTTLS, which has to be there unless `mayBeClear`. */
  isSecure: boolean;
  mayBeClear: boolean;
  user: string | undefined;
  password: Secret | undefined;
}

/** Reads SMTP_URL: 465 for smtps, 587 for smtp where no port is given. */
export function relayAddress(smtpUrl: Secret): RelayAddress {
  const url = new URL(smtpUrl.reveal());
  const isSecure = url.protocol === 'smtps:';
  const port = Number(url.port) || (isSecure ? 465 : 587);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    label: `${url.hostname}:${port}`,
    host,
    port,
    isSecure,
    mayBeClear: url.searchParams.get('starttls') === 'off' || isOwnMachine(url),
    user: decodeURIComponent(url.username) || undefined,
    password: url.password ? new Secret(decodeURIComponent(url.password)) : undefined,
  };
}
