import { type Permissions, to } from '../people/permissions.ts';
import { STAFF } from '../people/roles.ts';

/** Who may do what with the contracts of client companies. Contracts are documents, and those are the Operations Manager's. */
export const contractPermissions: Permissions = {
  'contracts.read': { about: 'Read the contract of a client company, and what it is promised', to: to(STAFF) },
  'contracts.change': {
    about: 'Write, publish and withdraw the contract of a client company',
    to: to(['ops']),
    seenBy: 'contracts.read',
  },
};
