import { z } from 'zod';
import { instant, label } from './contract-parts.ts';

// What crosses the wire about passkeys: the JSON forms of WebAuthn level 3, as browsers make and take them.

const bytes = z.string().max(20_000).meta({ description: 'Bytes in base64url' });
const credential = {
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.record(z.string().max(40), z.unknown()),
};

/** What navigator.credentials.create() answers. */
export const MadePasskey = z
  .strictObject({
    ...credential,
    response: z.strictObject({
      clientDataJSON: bytes,
      attestationObject: bytes,
      authenticatorData: bytes.optional(),
      transports: z.array(z.string().max(20)).max(10).optional(),
      publicKeyAlgorithm: z.number().optional(),
      publicKey: bytes.optional(),
    }),
  })
  .meta({ id: 'MadePasskey' });

/** What navigator.credentials.get() answers. */
export const ShownPasskey = z
  .strictObject({
    ...credential,
    response: z.strictObject({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: bytes.nullish(),
    }),
  })
  .meta({ id: 'ShownPasskey' });

/** The argument of navigator.credentials.create() or get(), in its JSON form. */
export const PasskeyOptions = z
  .looseObject({ challenge: bytes })
  .meta({ id: 'PasskeyOptions', description: 'For PublicKeyCredential.parse…OptionsFromJSON()' });

export const NewPasskey = z.strictObject({ name: label, response: MadePasskey }).meta({ id: 'NewPasskey' });
export const PasskeySignIn = z.strictObject({ response: ShownPasskey }).meta({ id: 'PasskeySignIn' });
export const PasskeyName = z.strictObject({ name: label }).meta({ id: 'PasskeyName' });

export const Passkey = z
  .strictObject({ id: z.uuid(), name: z.string(), made: instant.nullable(), isSynced: z.boolean() })
  .meta({ id: 'Passkey' });
export type Passkey = z.infer<typeof Passkey>;
export const PasskeyList = z.strictObject({ passkeys: z.array(Passkey) }).meta({ id: 'PasskeyList' });
