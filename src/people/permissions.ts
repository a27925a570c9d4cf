import { type Role, STAFF } from './roles.ts';

/**
 * How far a permission reaches: to every thing, to those of the teams that somebody leads, to those of a contact's own company, or
 * to one's own.
 */
export type Reach = 'all' | 'team' | 'company' | 'own';

/** Who holds a permission, and how far. */
export interface Permission {
  /** In words, for the page that an auditor reads. */
  about: string;
  to: Partial<Record<Role, Reach>>;
  /** The permission that decides who may know that such a thing exists; this one itself where absent. */
  seenBy?: string;
}

/** All permissions of the hub by name. A route whose permission is missing here is a fault. */
export type Permissions = Readonly<Record<string, Permission>>;

/** The same reach for several roles. */
export const to = (roles: readonly Role[], reach: Reach = 'all'): Partial<Record<Role, Reach>> =>
  Object.fromEntries(roles.map((role) => [role, reach]));

const everybody = to([...STAFF, 'contact'], 'own');

/** The permissions of this module and of those below it; modules above declare their own. */
export const peoplePermissions: Permissions = {
  'documents.read': { about: 'Read the documents in force, search them, open their rules', to: to(STAFF) },
  'documents.draft': {
    about: 'See what a draft of the documents would change',
    to: to(['lead', 'ops', 'qa', 'admin']),
  },
  'account.read': { about: "See one's own account, sessions, second factors and tokens", to: everybody },
  'account.change': {
    about: "Change one's own name, password, zone, second factors; end one's own sessions; make one's own tokens",
    to: everybody,
    seenBy: 'account.read',
  },
  'inbox.read': { about: "Read one's own inbox", to: to(STAFF, 'own') },
  'inbox.mark': { about: "Mark what is in one's own inbox as seen", to: to(STAFF, 'own'), seenBy: 'inbox.read' },
  'inbox.push': {
    about: "Be notified on one's own devices, and remove them",
    to: to(STAFF, 'own'),
    seenBy: 'inbox.read',
  },
  'people.read': { about: 'See who works at the desk, in which role and team', to: to(STAFF) },
  'people.invite': {
    about: 'Invite somebody, and make a new link for somebody',
    to: to(['ops', 'admin']),
    seenBy: 'people.read',
  },
  'people.change': {
    about: "Change somebody's name, roles and team; deactivate and bring back; end their sessions",
    to: to(['ops', 'admin']),
    seenBy: 'people.read',
  },
  'teams.change': {
    about: 'Make, rename and dissolve teams; say who is in them and who leads',
    to: to(['ops', 'admin']),
    seenBy: 'people.read',
  },
  'shifts.read': { about: 'See the rota: who works when, who is on now', to: to(STAFF) },
  'shifts.plan': {
    about: 'Plan the rota of a team',
    to: { lead: 'team', ops: 'all', admin: 'all' },
    seenBy: 'shifts.read',
  },
  'absences.note': {
    about: 'Note that somebody is absent',
    to: { ...to(STAFF, 'own'), lead: 'team', ops: 'all', admin: 'all' },
    seenBy: 'shifts.read',
  },
  'swaps.ask': {
    about: "Ask a colleague to take one's shift, and answer such a question",
    to: to(STAFF, 'own'),
    seenBy: 'shifts.read',
  },
  'presence.set': { about: 'Say that one is on a break', to: to(STAFF, 'own'), seenBy: 'shifts.read' },
  'calendar.make': {
    about: "Make, renew and revoke the address of one's own calendar feed",
    to: to(STAFF, 'own'),
    seenBy: 'shifts.read',
  },
  'tokens.make': { about: 'Make tokens for programs, see and revoke all tokens', to: to(['admin']) },
  'providers.change': { about: 'Connect single sign-on', to: to(['admin']) },
  'delivery.read': { about: 'See what became of the mail that the hub sends', to: to(['ops', 'admin']) },
  'delivery.replay': {
    about: 'Send dead letters again, and put them aside',
    to: to(['ops', 'admin']),
    seenBy: 'delivery.read',
  },
  'audit.read': { about: 'Read the audit trail', to: to(['ops', 'admin']) },
};
