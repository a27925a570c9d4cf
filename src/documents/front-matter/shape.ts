import { z } from 'zod';
import { documentId } from '../file-id.ts';
import { isZone } from './is-zone.ts';

const anchorName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'an anchor has small letters, digits and dashes')
  .max(200);
const words = z.array(z.string().min(1)).max(200);
const day = z.iso.date('a day is written as 2027-01-31');
const rule = z.strictObject({ policy: z.string(), hit: z.enum(['unique', 'first', 'collect']).optional() });

/** What the front matter of a document may say. */
const shape = z.strictObject({
  id: z.string().regex(documentId, 'an id looks like KB-155, SOP-7005, HR-201, CT-visayas or HOME'),
  title: z.string().min(1).max(200),
  summary: z.string().min(1).max(400),
  category: z.enum(['front-page', 'knowledge-base', 'procedure', 'hr', 'contract']),
  owner: z.string().min(1),
  aliases: words.default([]),
  review: z
    .string()
    .regex(/^P(\d+[YMWD])+$/, 'a time for review is a duration such as P6M or P1Y')
    .optional(),
  acknowledge: words.default([]),
  from: day.optional(),
  until: day.optional(),
  zone: z.string().refine(isZone, 'a zone is one of the IANA list, such as Asia/Manila').optional(),
  suspensions: z.enum(['close', 'count']).optional(),
  anchors: z.record(anchorName, anchorName).default({}),
  enforces: z
    .record(
      anchorName,
      z.preprocess((it) => (typeof it === 'string' ? { policy: it } : it), rule),
    )
    .default({}),
});

export type FrontMatterShape = z.infer<typeof shape>;

/** The names that the front matter knows. */
export const knownNames: readonly string[] = Object.keys(shape.shape);

/**
 * Reads by the shape. A field that is wrong is told, and then taken as if it were absent, so that one mistake does not keep
 * the rest of the document from being checked; an id falls back to the one that the file's name promises.
 */
export function readShape(value: unknown, id: string): { data: FrontMatterShape; issues: z.core.$ZodIssue[] } {
  const result = shape.safeParse(value, { reportInput: true });
  if (result.success) return { data: result.data, issues: [] };
  const { issues } = result.error;
  const rest = structuredClone(value) as Record<string, unknown>;
  for (const path of issues.flatMap(wrongPaths)) remove(rest, path);
  return { data: { ...empty, id, ...shape.partial().safeParse(rest).data }, issues };
}

const empty: Omit<FrontMatterShape, 'id'> = {
  title: '',
  summary: '',
  category: 'knowledge-base',
  owner: '',
  aliases: [],
  acknowledge: [],
  anchors: {},
  enforces: {},
};

function wrongPaths(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** Takes out a field; of `anchors` and `enforces` only the entry that is wrong. */
function remove(rest: Record<string, unknown>, [name, entry]: PropertyKey[]): void {
  const entries = rest[name as string];
  const hasEntries = (name === 'anchors' || name === 'enforces') && typeof entries === 'object' && entries !== null;
  if (hasEntries && entry !== undefined) delete (entries as Record<PropertyKey, unknown>)[entry];
  else delete rest[name as string];
}
