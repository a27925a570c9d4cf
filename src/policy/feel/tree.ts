import { parseExpression, parseUnaryTests } from 'feelin';

/** A node of feelin's syntax tree: its name, where it stands in the text, and what is under it. */
export type FeelNode = ReturnType<typeof parseExpression>['topNode'];

/**
 * Parses an expression. The names in scope must be given, since FEEL names may hold spaces; the parser looks each word up in
 * all of them, so only those that can occur are passed on.
 */
export function parseFeel(text: string, names: readonly string[]): FeelNode {
  const possible = names.filter((name) => text.includes(firstWord(name)));
  return parseExpression(text, Object.fromEntries(possible.map((name) => [name, null])), undefined).topNode;
}

function firstWord(name: string): string {
  const end = name.indexOf(' ');
  return end < 0 ? name : name.slice(0, end);
}

/** Parses the text of one cell as FEEL unary tests. */
export function parseFeelTests(text: string): FeelNode {
  return parseUnaryTests(text, {}, undefined).topNode;
}

/** A node's children, in order. */
export function childrenOf(node: FeelNode): FeelNode[] {
  const children: FeelNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** The first place at which the text stops being FEEL. */
export function firstError(node: FeelNode): FeelNode | undefined {
  if (node.type.isError) return node;
  for (const child of childrenOf(node)) {
    const found = firstError(child);
    if (found) return found;
  }
  return undefined;
}

/** What is refused at a node of the tree, with its place in the text. */
export class OutsideFeel extends Error {
  readonly node: FeelNode;
  readonly code: string;
  readonly hint: string | undefined;
  constructor(node: FeelNode, code: string, message: string, hint?: string) {
    super(message);
    this.node = node;
    this.code = code;
    this.hint = hint;
  }
}

/** The text between a string literal's quotes, with its escapes undone. */
export function unquote(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(.)/g, (_, char: string) => ({ n: '\n', t: '\t' })[char] ?? char);
}
