import { isCollection, isScalar, type Node, visit } from 'yaml';

/**
 * Where YAML that is broken was opened. A quote or bracket that is never closed is noticed only at the end of the text; the
 * one to mark is the last that was opened and reaches that far. Any other mistake stands where it was noticed.
 */
export function findOpening(root: Node | null, text: string, noticed: [number, number]): [number, number] {
  if (noticed[0] < text.trimEnd().length) return noticed;
  let start = noticed[0];
  visit(root, {
    Node(_key, node) {
      const [from, to] = node.range ?? [0, 0];
      const isOpen = /["'[{]/.test(text[from] ?? '');
      if (isOpen && to >= noticed[0] && (isScalar(node) || isCollection(node))) start = from;
    },
  });
  return [start, start + 1];
}
