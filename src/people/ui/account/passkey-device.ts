import { ApiFailure } from '../../../kit/ui/answer.ts';

/** What is said where no passkey comes. */
interface NotMade {
  notMade: string;
  notMadeRemedy: string;
}

/** Has the browser make a passkey; what it then sends to the hub. */
export async function makePasskey(options: PublicKeyCredentialCreationOptionsJSON, words: NotMade): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return shown(navigator.credentials.create({ publicKey }), words);
}

/** Has the browser show a passkey; what it then sends to the hub. */
export async function showPasskey(options: PublicKeyCredentialRequestOptionsJSON, words: NotMade): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return shown(navigator.credentials.get({ publicKey }), words);
}

/** Whether this browser knows passkeys and their JSON forms (WebAuthn level 3). */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Browsers say the same for "cancelled", "too late" and "not here", so the hub does too. */
async function shown(asked: Promise<Credential | null>, { notMade, notMadeRemedy }: NotMade): Promise<unknown> {
  const credential = await asked.catch(() => null);
  if (!credential) throw new ApiFailure(0, notMade, notMadeRemedy);
  return (credential as PublicKeyCredential).toJSON();
}
