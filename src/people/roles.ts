/** What somebody is at the desk. The words stand in the documents' own list; a test holds both to each other. */
export const ROLES = ['t1', 't2', 't3', 'lead', 'ops', 'qa', 'admin', 'contact'] as const;
export type Role = (typeof ROLES)[number];

/** The roles of those who work for LeanTech. */
export const STAFF = ['t1', 't2', 't3', 'lead', 'ops', 'qa', 'admin'] as const satisfies readonly Role[];

/**
 * Which roles somebody may give and take: nobody makes another what they could not be themselves by right, so only an administrator
 * makes administrators.
 */
export function grantableBy(roles: readonly Role[]): readonly Role[] {
  if (roles.includes('admin')) return STAFF;
  if (roles.includes('ops')) return ['t1', 't2', 't3', 'lead', 'qa'];
  return [];
}
