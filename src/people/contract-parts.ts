import { z } from 'zod';
import { ROLES, STAFF } from './roles.ts';

// The fields that several contracts of this module share.

export const name = z.string().trim().min(1).max(120).meta({ description: 'As colleagues know them' });
/** Looked at by rule only where one is set; a wrong one may have any length. */
export const password = z.string().min(1).max(256).meta({ description: 'Never stored as it is, never logged' });
export const instant = z.string().meta({ description: 'Instant, ISO 8601 in UTC' });
export const role = z
  .enum(ROLES)
  .meta({ description: 't1, t2, t3: tiers; lead: Team Leader; ops: Operations Manager; qa; admin; contact' });
export const staffRole = z.enum(STAFF).meta({ description: 'A role at the desk' });
/** What somebody calls a thing of theirs. */
export const label = z.string().trim().min(1).max(80).meta({ description: 'What it is called in lists' });
