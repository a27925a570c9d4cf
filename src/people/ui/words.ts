import type { Person } from '../contract.ts';
import type { ProviderProblem } from '../provider-problems.ts';
import type { Role } from '../roles.ts';

/** The words of signing in and of accounts. */
export interface PeopleWords {
  signIn: {
    title: string;
    email: string;
    password: string;
    button: string;
    /** Where mail is set up: the ways to a link. */
    forgotLink: string;
    contactLink: string;
    /** Where it is not: whom to ask. */
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
    withPasskey: string;
    noPasskey: string;
    noPasskeyRemedy: string;
    problems: Record<ProviderProblem, { message: string; remedy: string }>;
  };
  setUp: { title: string; lead: string; name: string; button: string };
  join: { title: string; lead: (name: string) => string; button: string };
  /** Asking for a link by mail, and the page that a sign-in link opens. */
  askForLink: {
    forgot: { title: string; lead: string };
    contact: { title: string; lead: string };
    button: string;
    asked: string;
    askedHint: (email: string) => string;
    back: string;
  };
  mailLink: { lead: (name: string) => string; button: string };
  newPassword: { title: string; lead: (name: string) => string; button: string };
  people: {
    title: string;
    lead: string;
    name: string;
    email: string;
    roles: string;
    rolesHint: string;
    teams: string;
    seen: string;
    role: Record<Role, string>;
    states: Record<Person['state'], string>;
    leads: (team: string) => string;
    invite: string;
    makeLink: string;
    cancel: string;
    /** `sentTo` is the address to which it was mailed, or null. */
    linkFor: (name: string, until: string, sentTo: string | null) => string;
    save: string;
    saved: string;
    access: string;
    accessHint: string;
    goneHint: string;
    newInvitation: string;
    newPasswordLink: string;
    endSessions: string;
    ended: string;
    deactivate: string;
    gone: (name: string) => string;
    bringBack: string;
    back: (name: string) => string;
    twoFactor: string;
    noTwoFactor: string;
    yourself: string;
  };
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
