import { z } from 'zod';
import { ACTS } from './acts.ts';
import { instant } from './contract-parts.ts';

/** One entry of the audit trail as it crosses the wire. */
export const AuditEntry = z
  .strictObject({
    id: z.uuid(),
    at: instant,
    actor: z
      .strictObject({
        kind: z.enum(['person', 'program', 'operator', 'nobody']),
        id: z.uuid().nullable(),
        name: z.string(),
      })
      .meta({ description: 'Who did it, under the name of that day; operator: whoever has the machine' }),
    act: z.enum(ACTS),
    object: z
      .strictObject({ kind: z.string(), id: z.string(), name: z.string().nullable() })
      .nullable()
      .meta({ description: 'What it was done to; with the name of today where it is a person or a team' }),
    detail: z
      .record(z.string(), z.unknown())
      .meta({ description: 'Facts of the act, people and teams by name; never a secret' }),
    address: z.string().nullable().meta({ description: 'Network address that the request came from' }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Which part of the trail is asked for. */
export const AuditQuestion = z
  .strictObject({
    before: z.uuid().optional().meta({ description: 'Only what is older than this entry' }),
    person: z.uuid().optional().meta({ description: 'Only what this person did, or what was done to them' }),
    act: z.enum(ACTS).optional(),
  })
  .meta({ id: 'AuditQuestion' });
export type AuditQuestion = z.infer<typeof AuditQuestion>;

export const AuditPage = z
  .strictObject({
    entries: z.array(AuditEntry).meta({ description: 'The newest first, at most 50' }),
    next: z.uuid().nullable().meta({ description: 'To be given as `before` for what is older; null at the end' }),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;
