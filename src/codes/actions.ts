import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Cell, HubDocument } from '../documents/document.ts';
import { renderBlocks } from '../documents/fragment.ts';
import type { PageTree } from '../documents/render.ts';
import type { PolicySet } from '../policy/policy-set.ts';

/** The recommended actions of a code, one by one; semicolons divide them (KB-601). */
export function actionsIn(cell: Cell, document: HubDocument, set: PolicySet): PageTree[] {
  const runbook = runbookOf(set);
  return divide(cell.node.children).map((words) => {
    const linked = words.map((it) => linkCommand(it, runbook));
    const tree = renderBlocks([{ type: 'paragraph', children: linked }], document, set.documents);
    const paragraph = tree.children[0];
    return paragraph?.type === 'element' ? { type: 'root', children: paragraph.children } : tree;
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
