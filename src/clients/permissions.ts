import { type Permissions, to } from '../people/permissions.ts';
import { STAFF } from '../people/roles.ts';

/** Who may do what with client companies. Who owns a step of the set-up is said by KB-253 (setup) besides. */
export const clientPermissions: Permissions = {
  'clients.read': { about: 'See the client companies with their people, sites, servers and set-up', to: to(STAFF) },
  'clients.change': {
    about: 'Enter and change client companies: sites, contacts, data regimes',
    to: to(['lead', 'ops', 'admin']),
    seenBy: 'clients.read',
  },
  'servers.change': {
    about: 'Enter and change the servers of a client company',
    to: to(['t2', 't3', 'lead', 'ops', 'admin']),
    seenBy: 'clients.read',
  },
  'reset-tools.change': {
    about: 'Enter and change the reset links of a client company',
    to: to(['t1', 't2', 't3', 'lead', 'ops', 'admin']),
    seenBy: 'clients.read',
  },
  'set-up.mark': {
    about: 'Say that a step of a set-up is done, with its evidence, and take it back',
    to: to(['t1', 't2', 't3', 'lead', 'ops', 'admin']),
    seenBy: 'clients.read',
  },
  'phrase.check': {
    about: 'Compare what a caller said with the company phrase',
    to: to(['t1', 't2', 't3', 'lead', 'ops']),
    seenBy: 'clients.read',
  },
  'clients.import': { about: 'Bring in many client companies from a file', to: to(['ops', 'admin']) },
  'clients.export': { about: 'Take all client companies out as a file', to: to(['ops', 'admin']) },
  'own-company.read': { about: "See one's own company as its contact", to: { contact: 'company' } },
  'own-company.change': {
    about: "As the IT officer: change who is a contact of one's own company, and set its phrase",
    to: { contact: 'company' },
    seenBy: 'own-company.read',
  },
};
