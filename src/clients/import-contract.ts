import { z } from 'zod';
import { id } from './wire.ts';

const count = (description: string) => z.number().int().min(0).meta({ description });

/** What is wrong in a row of a file, and what to do. */
export const RowProblem = z
  .strictObject({
    column: z.string().meta({ description: 'The heading; empty where it is about the row as a whole' }),
    value: z.string().meta({ description: 'What stands there, at most 80 characters of it' }),
    reason: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'RowProblem' });
export type RowProblem = z.infer<typeof RowProblem>;

const badRow = z.strictObject({
  line: z.number().int().meta({ description: 'The line of the file in which it begins; the headings stand in 1' }),
  problems: z.array(RowProblem),
});

/** Secrets of one class that were taken out of a row before it was stored (KB-450 classes); never a value. */
export const RemovedInRow = z
  .strictObject({
    line: z.number().int().meta({ description: 'The line of the file in which the row begins' }),
    class: z.string().meta({ description: 'Their class of data: password' }),
    document: z.string().meta({ description: 'What says so: KB-450' }),
    clause: z.string().meta({ description: 'Its clause: P1' }),
    count: z.number().int().min(1).meta({ description: 'How many of them' }),
  })
  .meta({ id: 'RemovedInRow' });
export type RemovedInRow = z.infer<typeof RemovedInRow>;

export const RemovedRows = z
  .strictObject({ rows: z.array(RemovedInRow) })
  .meta({ id: 'RemovedRows', description: 'The first 1,000' });
export type RemovedRows = z.infer<typeof RemovedRows>;

const fileRead = {
  encoding: z.enum(['utf-8', 'utf-16le', 'windows-1252']).meta({ description: 'As what the bytes were read' }),
  delimiter: z.enum([',', ';', '\t']).meta({ description: 'What stands between its cells' }),
  leftOut: z.array(z.string()).meta({ description: 'The headings that are not known and were left out' }),
  rows: count('Rows that say something, without the headings'),
  badRows: count('Rows that are left out'),
  companies: z
    .strictObject({
      made: count('Companies that are new'),
      changed: count('Companies of which something changes'),
      unchanged: count('Companies that are on record as the file has them'),
    })
    .meta({ description: 'Companies whose rows are good' }),
};

/** What changes of a company. */
export const CompanyDifference = z
  .strictObject({
    line: z.number().int(),
    company: z.string(),
    isNew: z.boolean(),
    changes: z.array(
      z.strictObject({
        column: z.string(),
        from: z.string().meta({ description: 'Empty where nothing is on record' }),
        to: z.string(),
      }),
    ),
  })
  .meta({ id: 'CompanyDifference' });
export type CompanyDifference = z.infer<typeof CompanyDifference>;

/** What an import of this very file would do now. */
export const ImportLook = z
  .strictObject({
    ...fileRead,
    removed: count('Secrets that are taken out of its rows before anything is stored (KB-450 classes)'),
    removedRows: z.array(RemovedInRow).meta({ description: 'Out of which rows: the first 1,000' }),
    bad: z.array(badRow).meta({ description: 'The first 1,000 rows that are left out' }),
    changes: z.array(CompanyDifference).meta({ description: 'The first 20' }),
  })
  .meta({ id: 'ImportLook' });
export type ImportLook = z.infer<typeof ImportLook>;

/** An import: one that runs, or what came of it. */
export const Import = z
  .strictObject({
    id,
    state: z.enum(['running', 'done', 'failed', 'interrupted']).meta({
      description:
        'interrupted: the hub stopped meanwhile; what was brought in stays, and the same file again does the rest',
    }),
    by: z.string().nullable().meta({ description: 'Who started it' }),
    at: z.string().meta({ description: 'When: instant, ISO 8601 in UTC' }),
    file: z.string().meta({ description: 'What the file is called; may be empty' }),
    ...fileRead,
    all: count('Companies in the file whose rows are good by themselves'),
    handled: count('How many of them are done'),
    removed: count('Secrets that were taken out of its rows before anything was stored (KB-450 classes)'),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

export const ImportList = z.strictObject({ imports: z.array(Import) }).meta({ id: 'ImportList' });

export const BadRows = z
  .strictObject({ rows: z.array(badRow), total: z.number().int() })
  .meta({ id: 'BadRows', description: 'The first 1,000' });
export type BadRows = z.infer<typeof BadRows>;

export const ImportQuestion = z.strictObject({
  file: z.string().trim().max(200).optional().meta({ description: 'What the file is called, for the list' }),
  unknown: z
    .enum(['refuse', 'leave-out'])
    .optional()
    .meta({ description: 'What is done with columns that are not known; refuse where nothing is said' }),
});
export type ImportQuestion = z.infer<typeof ImportQuestion>;

export const ImportStarted = z.strictObject({ id }).meta({ id: 'ImportStarted' });
