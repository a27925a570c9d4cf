import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Cell, findClause, type HubDocument } from '../documents/document.ts';
import { renderBlocks } from '../documents/fragment.ts';
import type { PageNode, PageTree } from '../documents/render.ts';
import type { PolicySet } from '../policy/policy-set.ts';

/** The recommended actions of a code, one by one; semicolons divide them (KB-601). */
export function actionsIn(cell: Cell, document: HubDocument, set: PolicySet): PageTree[] {
  const runbook = runbookOf(set);
  return divide(cell.node.children).map((words) => {
    const linked = words.flatMap((it) => linkCodes(linkCommand(it, runbook), document));
    const tree = renderBlocks([{ type: 'paragraph', children: linked }], document, set.documents);
    const paragraph = tree.children[0];
    return { type: 'root', children: (paragraph?.type === 'element' ? paragraph : tree).children.map(toCodePages) };
  });
}

/** The commands of the runbook by name, each with its address: what KB-601 writes in emphasis (KB-601 U4). */
function runbookOf(set: PolicySet): ReadonlyMap<string, string> {
  const policy = set.policies.find((it) => it.schema.name === 'ssh-runbook');
  const [name] = Object.keys(policy?.schema.columns ?? {});
  if (!policy || !name) return new Map();
  return new Map(
    policy.rows.map((row) => [row.cells[name]!.text.toLowerCase(), `${policy.document}.md#${row.clause}`]),
  );
}

function linkCommand(node: PhrasingContent, runbook: ReadonlyMap<string, string>): PhrasingContent {
  const url = node.type === 'emphasis' ? runbook.get(textOf(node).toLowerCase()) : undefined;
  return url && node.type === 'emphasis' ? { type: 'link', url, children: node.children } : node;
}

/** Other codes in the text are links. */
function linkCodes(node: PhrasingContent, document: HubDocument): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  return node.value
    .split(/\b(LT-\d{4})\b/)
    .map((value) =>
      /^LT-\d{4}$/.test(value) && findClause(document, value)
        ? { type: 'link', url: `#${value}`, children: [{ type: 'text', value }] }
        : { type: 'text', value },
    );
}

/** A link to a code leads to its page rather than to its place in the document. */
function toCodePages(node: PageNode): PageNode {
  if (node.type === 'text') return node;
  const code = /^\/documents\/[^#]+#(LT-\d{4})$/.exec(String(node.properties.href ?? ''))?.[1];
  const properties = code ? { ...node.properties, href: `/codes/${code}` } : node.properties;
  return { ...node, properties, children: node.children.map(toCodePages) };
}

/** Cuts a line of words at its semicolons; every part begins with a capital and ends with a full stop. */
function divide(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'text') {
      parts.at(-1)!.push(node);
      continue;
    }
    for (const [index, value] of node.value.split(/;\s+/).entries()) {
      if (index > 0) parts.push([]);
      if (value) parts.at(-1)!.push({ type: 'text', value });
    }
  }
  return parts.filter((it) => it.length).map(endSentence);
}

function endSentence(words: PhrasingContent[]): PhrasingContent[] {
  return /[.?!]$/.test(textOf({ type: 'paragraph', children: words }))
    ? words
    : [...words, { type: 'text', value: '.' }];
}
