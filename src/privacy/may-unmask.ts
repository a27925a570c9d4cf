import type { CompiledPolicy } from '../policy/schema.ts';
import type { dataClasses, minimumNecessary } from './policy.ts';

/** The tables that say who may see what (KB-450 classes and access). */
export interface UnmaskPolicies {
  classes: CompiledPolicy<typeof dataClasses.columns>;
  access: CompiledPolicy<typeof minimumNecessary.columns>;
}

export interface UnmaskAnswer {
  allowed: boolean;
  /** What says so: a row of *Who may see what*, or of the classes where that forbids it. Absent where no clause knows the class. */
  clause?: string;
  /** Why, in a sentence. */
  reason: string;
}

/**
 * Whether somebody may see a masked value. `roles` are ids (`t2`); `purpose` is the clause of a purpose (`A3`) or its words. Both tables
 * have to allow it: *Who may see* of the class, and a row of minimum necessary for one of the roles with that purpose.
 */
export function mayUnmask(
  roles: readonly string[],
  className: string,
  purpose: string,
  { classes, access }: UnmaskPolicies,
): UnmaskAnswer {
  const cls = classes.rows.find((it) => same(it.values.Class, className));
  if (!cls) return { allowed: false, reason: `"${className}" is not a class of data.` };
  const seen = cls.values['Who may see'];
  const able = roles.filter((it) => seen.includes(it) || seen.includes('everyone'));
  if (!able.length)
    return { allowed: false, clause: cls.clause, reason: nobodyOf(cls.cells['Who may see'].text, cls.values.Class) };
  const own = access.rows.filter((it) => same(it.values.Class, className) && able.includes(it.values.Role));
  const row = own.find((it) => same(it.clause, purpose) || same(it.values.Purpose, purpose));
  if (row) return { allowed: true, clause: row.clause, reason: row.values.Purpose };
  return {
    allowed: false,
    clause: own[0]?.clause ?? cls.clause,
    reason: otherPurpose(own.map((it) => it.values.Purpose)),
  };
}

/** A purpose for which somebody may see a class of data. */
export interface UnmaskPurpose {
  /** Its row of *Who may see what*: A3. */
  clause: string;
  purpose: string;
}

/** For which purposes somebody may see a class; `mayUnmask` allows these and no other. */
export function purposesFor(
  roles: readonly string[],
  className: string,
  { classes, access }: UnmaskPolicies,
): UnmaskPurpose[] {
  const seen = classes.rows.find((it) => same(it.values.Class, className))?.values['Who may see'] ?? [];
  return access.rows
    .filter(({ values: { Role, Class } }) => same(Class, className) && roles.includes(Role))
    .filter(({ values: { Role } }) => seen.includes(Role) || seen.includes('everyone'))
    .map(({ clause, values }) => ({ clause, purpose: values.Purpose }));
}

function nobodyOf(mayBeSeenBy: string, className: string): string {
  return `The class ${className} may be seen by: ${mayBeSeenBy}.`;
}

function otherPurpose(purposes: readonly string[]): string {
  return purposes.length
    ? `It may be seen for this only: ${purposes.join(' ')}`
    : 'No purpose stands in the table for this role.';
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
