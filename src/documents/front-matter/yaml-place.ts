import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

/** What of a field is meant: its name, or what stands behind it. */
export type Target = 'key' | 'value';

/** Offsets in the YAML of a path's last step that exists; of its name or of its value. */
export function placeOfPath(root: Node | null, path: readonly PropertyKey[], target: Target): [number, number] {
  let node: Node | null | undefined = root;
  let key: Node | undefined;
  for (const step of path) {
    const next = stepInto(node, step);
    if (!next) return rangeOf(key);
    key = next.key;
    node = next.value;
  }
  return rangeOf(target === 'value' ? (node ?? key) : key);
}

function stepInto(node: Node | null | undefined, step: PropertyKey): { key: Node; value?: Node | null } | undefined {
  if (isMap(node)) {
    const pair = (node as YAMLMap<Node, Node>).items.find((it) => isScalar(it.key) && it.key.value === String(step));
    return pair && { key: pair.key, value: pair.value };
  }
  const item = isSeq(node) ? (node.items[Number(step)] as Node | undefined) : undefined;
  if (item) return { key: item, value: item };
  return step === 'policy' && isScalar(node) ? { key: node, value: node } : undefined;
}

function rangeOf(node: Node | undefined): [number, number] {
  return node?.range ? [node.range[0], Math.max(node.range[0] + 1, node.range[1])] : [0, 1];
}
