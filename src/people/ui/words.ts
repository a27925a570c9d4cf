/** The words of signing in and of accounts. */
export interface PeopleWords {
  signIn: {
    title: string;
    email: string;
    password: string;
    button: string;
    forgot: string;
    notSetUp: string;
    code: string;
    codeHint: string;
    codeTitle: string;
    codeButton: string;
    useBackup: string;
    backupCode: string;
    useApp: string;
    with: (provider: string) => string;
  };
  setUp: { title: string; lead: string; name: string; button: string };
  join: { title: string; lead: (name: string) => string; button: string };
  newPassword: { title: string; lead: (name: string) => string; button: string };
  passwordHint: string;
  linkOver: string;
  linkOverHint: string;
  needsScript: string;
  looking: string;
  unreachable: { message: string; remedy: string };
  signOut: string;
  me: string;
}

declare module '../../kit/ui/words.tsx' {
  interface Catalogue {
    people: PeopleWords;
  }
}
