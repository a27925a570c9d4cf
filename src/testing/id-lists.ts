import { type ZodType, z } from 'zod';

/** Where a schema takes several ids at once: `members`, `moves/persons`. */
export function idListsOf(schema: ZodType): string[] {
  const found: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, items } = value as { type?: string; items?: { format?: string } };
    if (type === 'array' && items?.format === 'uuid') found.push(path);
    for (const [key, inner] of Object.entries(value)) visit(inner, key === 'properties' ? path : `${path}/${key}`);
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '');
  return found.map((it) => it.slice(1));
}
