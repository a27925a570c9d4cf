import type { Nodes } from 'mdast';

/** Whether a tree defines a link or a note. Such a name is good for the whole page, above its definition too. */
export function definesNames(node: Nodes): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true;
  return holdsBlocks.has(node.type) && 'children' in node && node.children.some(definesNames);
}

const holdsBlocks = new Set(['root', 'blockquote', 'list', 'listItem']);
