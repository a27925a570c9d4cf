import { contractPermissions } from '../clients/contract-permissions.ts';
import { clientPermissions } from '../clients/permissions.ts';
import { type Permissions, peoplePermissions } from '../people/permissions.ts';
import { ticketPermissions } from '../tickets/permissions.ts';

/** Every permission of the hub: the one list, by which requests are judged and which the page for auditors shows. */
export const permissions: Permissions = {
  ...peoplePermissions,
  ...clientPermissions,
  ...contractPermissions,
  ...ticketPermissions,
};
