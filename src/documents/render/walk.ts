import type { Element, ElementContent, Nodes, Root } from 'hast';

/** Every element below, in reading order. */
export function* elementsIn(node: Nodes): Generator<Element> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** Puts other nodes in the place of a node; `replace` returns undefined to leave a node and look into it. */
export function replaceIn(
  node: Element | Root,
  replace: (child: ElementContent) => ElementContent[] | undefined,
): void {
  node.children = (node.children as ElementContent[]).flatMap((child) => {
    const others = replace(child);
    if (others) return others;
    if (child.type === 'element') replaceIn(child, replace);
    return [child];
  });
}

/** Where in the source the element began; the parser gives every block a position. */
export function startOf(node: Element): number | undefined {
  return node.position?.start.offset;
}

/** An element of our own. */
export function element(
  tagName: string,
  properties: Element['properties'],
  ...children: (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((it) => (typeof it === 'string' ? { type: 'text', value: it } : it)),
  };
}

/** The element's text without markup. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
