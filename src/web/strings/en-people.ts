import type { PeopleWords } from '../../people/ui/words.ts';

/** The words of signing in and of accounts, in English. */
export const people: PeopleWords = {
  signIn: {
    title: 'Sign in',
    email: 'Mail address',
    password: 'Password',
    button: 'Sign in',
    forgotLink: 'Forgot your password?',
    contactLink: 'You are a contact of a client: get a link by mail',
    forgot: 'Forgot it? An Operations Manager or administrator makes a link for a new one.',
    notSetUp:
      'This hub has no account yet. Whoever started it finds the link that makes the first one where it was started.',
    codeTitle: 'One more step',
    code: 'Code from your authenticator app',
    codeHint: 'Six digits; each works once.',
    codeButton: 'Go on',
    useBackup: 'Use a backup code instead',
    backupCode: 'Backup code',
    useApp: 'Use the authenticator app instead',
    with: (provider) => `Sign in with ${provider}`,
    withPasskey: 'Sign in with a passkey',
    noPasskey: 'No passkey came.',
    noPasskeyRemedy: 'It was cancelled or took too long. Try again, or sign in with address and password.',
    problems: {
      failed: {
        message: 'The provider did not say who you are.',
        remedy: 'Try again. If it happens again, tell an administrator the time.',
      },
      over: {
        message: 'This sign-in took too long, or was begun in another browser.',
        remedy: 'Begin again here.',
      },
      unverified: {
        message: 'The provider has not verified your mail address, so nobody knows whose account this is.',
        remedy: 'Have it verified there, then sign in again; or sign in with address and password.',
      },
      'no-account': {
        message: 'Nobody here belongs to that account.',
        remedy: 'Ask an Operations Manager or administrator for an invitation.',
      },
    },
  },
  setUp: {
    title: 'Set up the hub',
    lead: 'This makes the first account. It is an administrator: it invites the others.',
    name: 'Your name',
    button: 'Make the account',
  },
  join: {
    title: 'Join the hub',
    lead: (name) => `${name}, choose a password. With it and your mail address you sign in.`,
    button: 'Join',
  },
  askForLink: {
    forgot: {
      title: 'Forgot your password',
      lead: 'Say with which address you sign in. A link for a new password comes by mail.',
    },
    contact: {
      title: 'Sign in by mail',
      lead: 'Contacts of clients have no password: a link that comes by mail lets you in.',
    },
    button: 'Send me a link',
    asked: 'Look into your mail',
    askedHint: (email) =>
      `If ${email} belongs to somebody here, a link is on its way. Nothing came after a few minutes? Look among unwanted mail, or ask whoever invited you.`,
    back: 'Back to sign in',
  },
  mailLink: { lead: (name) => `${name}, the link works once.`, button: 'Sign in' },
  newPassword: {
    title: 'Choose a new password',
    lead: (name) => `${name}, the old one stops working, and you are signed out everywhere.`,
    button: 'Set the password',
  },
  people: {
    title: 'People',
    lead: 'Who works at the desk, in which role and team.',
    name: 'Name',
    email: 'Mail address',
    roles: 'Roles',
    rolesHint:
      'Several at once are usual. A change of roles signs the person out; they sign in again with the new ones.',
    teams: 'Teams',
    seen: 'Last seen',
    role: {
      t1: 'Tier 1',
      t2: 'Tier 2',
      t3: 'Tier 3',
      lead: 'Team Leader',
      ops: 'Operations Manager',
      qa: 'QA Analyst',
      admin: 'Administrator',
      contact: 'Client contact',
    },
    states: { invited: 'Invited', active: 'Active', deactivated: 'Deactivated' },
    leads: (team) => `${team} (leads)`,
    invite: 'Invite somebody',
    makeLink: 'Make the invitation',
    cancel: 'Cancel',
    linkFor: (name, until, sentTo) =>
      sentTo
        ? `Sent to ${sentTo}. Here it is too, for ${name} and nobody else. It works once, until ${until}, and is not shown again.`
        : `Give this link to ${name} and nobody else. It works once, until ${until}, and is not shown again.`,
    save: 'Save',
    saved: 'Saved',
    access: 'Access',
    accessHint:
      'Deactivating ends sessions, tokens and links at once. What the person did stays, and it can be undone.',
    goneHint: 'Nothing of this person opens the hub any more. Brought back, they have the roles that they had.',
    newInvitation: 'New invitation link',
    newPasswordLink: 'Link for a new password',
    endSessions: 'Sign out everywhere',
    ended: 'Signed out everywhere',
    deactivate: 'Deactivate',
    gone: (name) => `${name} is deactivated`,
    bringBack: 'Bring back',
    back: (name) => `${name} is back`,
    twoFactor: 'signs in with a second factor',
    noTwoFactor: 'no second factor',
    yourself: 'This is you. Your own roles are changed by somebody else.',
  },
  passwordHint: 'At least 12 characters. Three or four words that do not belong together are best.',
  linkOver: 'This link opens nothing',
  linkOverHint: 'It was used, replaced by a newer one, or its time is over. Ask whoever gave it to you for a new one.',
  needsScript: 'Signing in needs JavaScript in this browser.',
  looking: 'Looking at the link',
  unreachable: {
    message: 'The hub does not answer.',
    remedy: 'Nothing was lost. Look at your connection, then send it again.',
  },
  signOut: 'Sign out',
  me: 'Signed in as',
};
