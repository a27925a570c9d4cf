import { z } from 'zod';

// What crosses the wire about single sign-on.

const id = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/)
  .meta({ description: 'Stands in the address that the provider sends people back to' });
const name = z.string().trim().min(1).max(60).meta({ description: 'What the button on the sign-in page says' });
const issuer = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .meta({ description: "The provider's issuer, exactly as it writes it" });
const linksByEmail = z.boolean().meta({
  description:
    'Whether somebody known here may sign in there for the first time by a mail address that it has verified',
});

/** A provider of single sign-on; its secret never comes out again. */
export const Provider = z
  .strictObject({
    id,
    name,
    issuer: z.string(),
    clientId: z.string(),
    linksByEmail,
    callbackUrl: z.string().meta({ description: 'What the provider has to know as redirect URI' }),
  })
  .meta({ id: 'Provider' });
export type Provider = z.infer<typeof Provider>;
export const ProviderList = z.strictObject({ providers: z.array(Provider) }).meta({ id: 'ProviderList' });

export const NewProvider = z
  .strictObject({
    id,
    name,
    issuer,
    clientId: z.string().min(1).max(200),
    clientSecret: z.string().min(1).max(500).meta({ description: 'Kept encrypted, never shown again' }),
    linksByEmail: linksByEmail.default(false),
  })
  .meta({ id: 'NewProvider' });
export type NewProvider = z.infer<typeof NewProvider>;

/** Not the issuer: with it the subjects change, so another one is another provider. */
export const ProviderChange = z
  .strictObject({
    name: name.optional(),
    clientId: NewProvider.shape.clientId.optional(),
    clientSecret: NewProvider.shape.clientSecret.optional(),
    linksByEmail: linksByEmail.optional(),
  })
  .meta({ id: 'ProviderChange' });
export type ProviderChange = z.infer<typeof ProviderChange>;

export const ProviderSignIn = z
  .strictObject({
    id,
    returnTo: z.string().max(500).optional().meta({ description: 'A path of the hub to come back to' }),
  })
  .meta({ id: 'ProviderSignIn' });
export const ProviderUrl = z.strictObject({ url: z.string() }).meta({ id: 'ProviderUrl' });
