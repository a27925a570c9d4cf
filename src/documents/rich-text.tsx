import type { Nodes } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { PageTree } from './render.ts';
import { BodyLink } from './ui/body-link.tsx';

/** A part of a document on another screen: its words, emphasis and links, which look and act as in the document. */
export function RichText({ tree }: { tree: PageTree }) {
  return toJsxRuntime(tree as Nodes, { Fragment, jsx, jsxs, components: { a: BodyLink }, ignoreInvalidStyle: true });
}
