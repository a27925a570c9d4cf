import { z } from 'zod';
import { password as anyPassword, instant, name, role } from './contract-parts.ts';

// What crosses the wire about people and access. Instants are ISO 8601 in UTC; ids are UUIDs.

const email = z.email().max(254).meta({ description: 'Mail address; upper and lower case are the same' });
const linkSecret = z.string().min(20).max(100).meta({ description: 'What stands behind # in the one-time link' });
/** Whoever is signed in. */
export const Me = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['person', 'program']),
    name: z.string(),
    roles: z.array(role),
    zone: z.string().optional(),
    keysOn: z.boolean().optional().meta({ description: 'Whether single keys do something (WCAG 2.1.4)' }),
    permissions: z.array(z.string()).meta({ description: 'What they may do, at least to something' }),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** What the sign-in page offers. */
export const SignInWays = z
  .strictObject({
    isSetUp: z.boolean().meta({ description: 'False until the first account is made with the one-time link' }),
    passkeys: z.boolean().meta({ description: 'Whether this address can have passkeys: a name, not a number' }),
    mail: z.boolean().meta({ description: 'Whether the hub can mail a link to whoever asks for one' }),
    providers: z.array(z.strictObject({ id: z.string(), name: z.string() })).meta({ description: 'Single sign-on' }),
  })
  .meta({ id: 'SignInWays' });
export type SignInWays = z.infer<typeof SignInWays>;

export const PasswordSignIn = z.strictObject({ email, password: anyPassword }).meta({ id: 'PasswordSignIn' });

/** How far signing in has come. */
export const SignInAnswer = z
  .strictObject({ next: z.enum(['done', 'second-factor']) })
  .meta({ id: 'SignInAnswer', description: 'done: the session is there; second-factor: send a code to /sign-in/code' });
export type SignInAnswer = z.infer<typeof SignInAnswer>;

export const SetUp = z
  .strictObject({ link: linkSecret, name, email, password: anyPassword })
  .meta({ id: 'SetUp', description: 'The first account; its owner becomes administrator' });

const linkKind = z.enum(['set-up', 'invite', 'reset', 'sign-in']).meta({ description: 'What it opens' });

/** A link looked at before it is used. */
export const LinkQuestion = z.strictObject({ link: linkSecret, kind: linkKind }).meta({ id: 'LinkQuestion' });
export const LinkAnswer = z
  .strictObject({
    kind: linkKind,
    name: z.string().nullable(),
    email: z.string().nullable(),
  })
  .meta({ id: 'LinkAnswer' });
export type LinkAnswer = z.infer<typeof LinkAnswer>;

export const NewPassword = z
  .strictObject({ link: linkSecret, kind: z.enum(['invite', 'reset']), password: anyPassword })
  .meta({ id: 'NewPassword', description: 'Takes up an invitation, or sets a new password by a reset link' });

/** A link asked for by mail; the answer is the same whoever has the address. */
export const LinkWanted = z
  .strictObject({
    email,
    kind: z
      .enum(['new-password', 'sign-in'])
      .meta({ description: 'new-password: for staff; sign-in: for contacts of clients, who have no password' }),
  })
  .meta({ id: 'LinkWanted' });

export const LinkSignIn = z.strictObject({ link: linkSecret }).meta({ id: 'LinkSignIn' });

/** Somebody at the desk. */
export const Person = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    roles: z.array(role),
    teams: z.array(z.strictObject({ id: z.uuid(), name: z.string(), leads: z.boolean() })),
    state: z.enum(['invited', 'active', 'deactivated']),
    zone: z.string(),
    hasTwoFactor: z.boolean(),
    lastSeen: instant.nullable(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;
export const PersonList = z.strictObject({ people: z.array(Person) }).meta({ id: 'PersonList' });
export type PersonList = z.infer<typeof PersonList>;

export const Invitation = z
  .strictObject({ name, email, roles: z.array(role).min(1).max(8) })
  .meta({ id: 'Invitation' });

/** A one-time link as it is shown, once, to whoever made it. */
export const LinkMade = z
  .strictObject({
    person: z.uuid(),
    kind: z.enum(['invite', 'reset']),
    url: z.string(),
    until: instant,
    sentTo: z
      .string()
      .nullable()
      .meta({ description: 'Address to which it was mailed; null where mail is not set up' }),
  })
  .meta({ id: 'LinkMade' });
export type LinkMade = z.infer<typeof LinkMade>;

export const PersonChange = z
  .strictObject({ name: name.optional(), roles: z.array(role).min(1).max(8).optional() })
  .meta({ id: 'PersonChange' });
