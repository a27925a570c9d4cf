import { z } from 'zod';
import type { PageElement as Element, PageNode as Node, PageTree as Tree } from './render.ts';

// The tree is recursive, so its types are written out in render.ts and these schemas are held to them.

const PageText = z.strictObject({ type: z.literal('text'), value: z.string() }).meta({ id: 'PageText' });

const PageElement: z.ZodType<Element> = z
  .strictObject({
    type: z.literal('element'),
    tagName: z.string(),
    properties: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
      .meta({ description: 'Attributes by the names of hast: `className`, `href`.' }),
    get children() {
      return z.array(PageNode);
    },
  })
  .meta({ id: 'PageElement' });

const PageNode: z.ZodType<Node> = z.union([PageText, PageElement]).meta({ id: 'PageNode' });

export const PageTree: z.ZodType<Tree> = z.strictObject({ type: z.literal('root'), children: z.array(PageNode) }).meta({
  id: 'PageTree',
  description: 'Text as a sanitised HTML syntax tree (hast): elements and text only, nothing that runs or fetches.',
});
