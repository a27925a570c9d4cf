import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { MailSettings } from '../../kit/mail-settings.ts';
import { Refusal } from '../../kit/refusal.ts';
import { Secret } from '../../kit/secret.ts';

/** What signs mail (DKIM, RFC 6376): the receiver finds the public key at `<selector>._domainkey.<domain>`. */
export interface Dkim {
  domain: string;
  selector: string;
  /** PEM. */
  key: Secret;
}

/** Reads the key that signs; refuses a file that holds none of the kind that receivers take. */
export function readDkim({ dkimDomain, dkimSelector, dkimKeyFile }: Partial<MailSettings>): Dkim | undefined {
  if (!dkimDomain || !dkimSelector || !dkimKeyFile) return undefined;
  const pem = readKey(dkimKeyFile);
  const key = parse(pem, dkimKeyFile);
  if (key.asymmetricKeyType !== 'rsa' || key.asymmetricKeyDetails!.modulusLength! < 2048) throw weak(dkimKeyFile);
  return { domain: dkimDomain, selector: dkimSelector, key: new Secret(pem) };
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw refusal(`The file of DKIM_KEY_FILE, ${file}, cannot be read.`, cause);
  }
}

function parse(pem: string, file: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw refusal(`The file of DKIM_KEY_FILE, ${file}, holds no private key.`, cause);
  }
}

const weak = (file: string) => refusal(`The key in ${file} is no RSA key of 2048 bits or more.`);

const refusal = (message: string, cause?: unknown) =>
  new Refusal({
    code: 'settings/dkim-key-file',
    message,
    remedy:
      'Make one: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out dkim.key, readable by the user that runs the hub.',
    cause,
  });
