import type { PeopleWords } from '../../people/ui/words.ts';

/** The words of signing in and of accounts, in English. */
export const people: PeopleWords = {
  signIn: {
    title: 'Sign in',
    email: 'Mail address',
    password: 'Password',
    button: 'Sign in',
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
  newPassword: {
    title: 'Choose a new password',
    lead: (name) => `${name}, the old one stops working, and you are signed out everywhere.`,
    button: 'Set the password',
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
