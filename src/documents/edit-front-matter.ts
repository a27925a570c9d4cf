import { isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** The order in which a careful author writes the lines. */
const order = [
  'id',
  'title',
  'summary',
  'category',
  'owner',
  'aliases',
  'review',
  'acknowledge',
  'from',
  'until',
  'zone',
  'suspensions',
  'anchors',
  'enforces',
];

/**
 * Gives a line of the front matter another value, adds it at its usual place, or takes it out where the value is undefined.
 * Everything else stays byte for byte; so does a source that has no front matter.
 */
export function withLine(source: string, name: string, value: string | undefined): string {
  return inYaml(source, (text) => {
    const pairs = pairsOf(text);
    const own = pairs.find((it) => nameOf(it) === name);
    if (value === undefined) return own ? without(text, own) : text;
    if (own) return put(text, own, scalar(value));
    return add(text, pairs, name, `${name}: ${scalar(value)}\n`);
  });
}

/** The same for one entry of `enforces`; without its last entry the line goes too. */
export function withEnforced(source: string, anchor: string, policy: string | undefined): string {
  return inYaml(source, (text) => {
    const pairs = pairsOf(text);
    const all = pairs.find((it) => nameOf(it) === 'enforces');
    if (all && isMap(all.value)) return inEntries(text, all, all.value as Entries, anchor, policy);
    return policy ? add(text, pairs, 'enforces', `enforces:\n  ${anchor}: ${policy}\n`) : text;
  });
}

type Entries = YAMLMap<Node, Node>;

function inEntries(text: string, all: Line, map: Entries, anchor: string, policy: string | undefined): string {
  const own = map.items.find((it) => nameOf(it) === anchor);
  const others = map.items.filter((it) => it !== own);
  if (!policy && !others.length) return without(text, all);
  if (map.flow) return put(text, all, flow(text, others, policy ? [`${anchor}: ${policy}`] : []));
  if (!policy) return own ? without(text, own) : text;
  return own ? put(text, own, policy) : insert(text, lineEnd(text, map.items.at(-1)!), `  ${anchor}: ${policy}\n`);
}

type Line = Pair<Node, Node | null>;

const frontMatter = /^(---[ \t]*\n)([\s\S]*?\n)(---[ \t]*(?:\n|$))/;

function inYaml(source: string, edit: (yaml: string) => string): string {
  return source.replace(frontMatter, (_, open: string, yaml: string, close: string) => open + edit(yaml) + close);
}

function pairsOf(text: string): Line[] {
  const { contents } = parseDocument(text, { schema: 'core', stringKeys: true });
  return isMap(contents) ? (contents.items as Line[]) : [];
}

function nameOf({ key }: Line): string {
  return isScalar(key) ? String(key.value) : '';
}

/** A value that means itself as it stands; in quotes where it would not. */
function scalar(value: string): string {
  return isPlain(value) ? value : JSON.stringify(value);
}

function isPlain(value: string): boolean {
  const { contents, errors } = parseDocument(`it: ${value}\n`, { schema: 'core' });
  const read = isMap(contents) && contents.items.length === 1 ? contents.items[0]!.value : undefined;
  return !errors.length && isScalar(read) && read.type === 'PLAIN' && !read.anchor && !read.tag && read.value === value;
}

function put(text: string, { key, value }: Line, words: string): string {
  const start = value?.range?.[0] ?? key.range![1] + 1;
  const end = start + (value?.range ? text.slice(start, value.range[1]).trimEnd().length : 0);
  return `${text.slice(0, start)}${words}${text.slice(end)}`;
}

function without(text: string, pair: Line): string {
  return text.slice(0, lineStart(text, pair)) + text.slice(lineEnd(text, pair));
}

/** Behind the last line that usually stands before it. */
function add(text: string, pairs: readonly Line[], name: string, line: string): string {
  const before = order.slice(0, order.indexOf(name));
  const last = pairs.filter((it) => before.includes(nameOf(it))).at(-1);
  return insert(text, last ? lineEnd(text, last) : 0, line);
}

const insert = (text: string, at: number, line: string): string => text.slice(0, at) + line + text.slice(at);

function lineStart(text: string, { key }: Line): number {
  return text.lastIndexOf('\n', key.range![0]) + 1;
}

/** Where the line after a pair begins, whatever block its value is. */
function lineEnd(text: string, { key, value }: Line): number {
  const [from, to] = [key.range![0], Math.max(key.range![1], value?.range?.[1] ?? 0)];
  const last = from + text.slice(from, to).trimEnd().length;
  const next = text.indexOf('\n', last);
  return next < 0 ? text.length : next + 1;
}

function flow(text: string, kept: readonly Line[], added: readonly string[]): string {
  const words = kept.map(({ key, value }) => text.slice(key.range![0], value?.range?.[1] ?? key.range![1]).trim());
  return `{ ${[...words, ...added].join(', ')} }`;
}
