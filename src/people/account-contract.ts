import { z } from 'zod';
import { instant, name, password } from './contract-parts.ts';

// What crosses the wire about one's own account: who one is, where one is signed in, and the second factor.

/** One's own account. */
export const Account = z
  .strictObject({
    name: z.string(),
    email: z.string(),
    zone: z.string(),
    keysOn: z.boolean(),
    hasPassword: z
      .boolean()
      .meta({ description: 'Whether changes are confirmed by the password, or by a fresh sign-in' }),
    hasTwoFactor: z.boolean(),
    passkeys: z.boolean().meta({ description: 'Whether this address can have passkeys' }),
    providers: z
      .array(z.strictObject({ id: z.string(), name: z.string() }))
      .meta({ description: 'Single sign-on linked' }),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

export const AccountChange = z
  .strictObject({
    name: name.optional(),
    zone: z.string().max(60).optional().meta({ description: 'Time zone by its IANA name, such as Asia/Manila' }),
    keysOn: z.boolean().optional(),
  })
  .meta({ id: 'AccountChange' });
export type AccountChange = z.infer<typeof AccountChange>;

export const PasswordChange = z
  .strictObject({ current: password.optional(), password })
  .meta({ id: 'PasswordChange', description: 'Signs out everywhere else and ends API tokens' });

/** A place where somebody is signed in. */
export const Session = z
  .strictObject({
    id: z.uuid(),
    isThis: z.boolean().meta({ description: 'Whether it is the one that asks' }),
    since: instant,
    lastSeen: instant,
    address: z.string(),
    browser: z.string(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
export const SessionList = z.strictObject({ sessions: z.array(Session) }).meta({ id: 'SessionList' });

/** Shows that it is really them, once more. */
export const Proof = z
  .strictObject({ password: password.optional() })
  .meta({ id: 'Proof', description: 'The password; whoever has none signed in within the last ten minutes' });

/** Everything that an authenticator app needs, shown once. */
export const TwoFactorBegun = z
  .strictObject({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) })
  .meta({ id: 'TwoFactorBegun' });
export type TwoFactorBegun = z.infer<typeof TwoFactorBegun>;

export const AppCode = z.strictObject({ code: z.string().max(20) }).meta({ id: 'AppCode' });
export const BackupCodes = z.strictObject({ backupCodes: z.array(z.string()) }).meta({ id: 'BackupCodes' });

export const CodeSignIn = z
  .strictObject({ code: z.string().min(1).max(40), kind: z.enum(['app', 'backup']) })
  .meta({ id: 'CodeSignIn', description: 'The second step, after a password or a provider' });
