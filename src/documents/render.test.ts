import { describe, expect, test } from 'vitest';
import { hostileFiles, textsOf } from '../testing/hostile-files.ts';
import { hostileTexts } from '../testing/hostile-texts.ts';
import type { HubDocument } from './document.ts';
import { parseHubDocument } from './parse.ts';
import { type PageElement, type PageNode, type PageTree, renderDocument } from './render.ts';

function sourceOf(text: string, front = 'id: KB-1\ntitle: One', extra = ''): string {
  return `---\n${front}\nsummary: S.\ncategory: knowledge-base\nowner: Ops\n${extra}---\n\n# One\n\n${text}\n`;
}

function read(text: string, front?: string, extra?: string): HubDocument {
  const { document, diagnostics } = parseHubDocument('KB-1.md', sourceOf(text, front, extra));
  if (!document) throw new Error(JSON.stringify(diagnostics));
  return document;
}

function render(text: string, extra = '', others: HubDocument[] = []): PageTree {
  const document = read(text, undefined, extra);
  return renderDocument(document, new Map([document, ...others].map((it) => [it.id, it])));
}

function elements(node: PageTree | PageNode): PageElement[] {
  if (node.type === 'text') return [];
  return [...(node.type === 'element' ? [node] : []), ...node.children.flatMap(elements)];
}

const all = (tree: PageTree, tagName: string) => elements(tree).filter((it) => it.tagName === tagName);
const byId = (tree: PageTree, id: string) => elements(tree).filter((it) => it.properties.id === id);
const words = (node: PageTree | PageNode): string =>
  node.type === 'text' ? node.value : node.children.map(words).join('');

const kb2 = read('## Targets\n\n| Clause | Severity |\n|---|---|\n| T1 | SEV1 |\n', 'id: KB-2\ntitle: Two');

describe('addresses', () => {
  test('a heading has its stable anchor, and its slug as a second one', () => {
    const tree = render('## Consult first\n\nText.', 'anchors: { consult: consult-first }\n');
    expect(byId(tree, 'consult')[0]?.tagName).toBe('h2');
    expect(byId(tree, 'consult-first')[0]?.tagName).toBe('span');
  });

  test('a clause in a row, in an item and under a heading has its id', () => {
    const tree = render(
      '| Clause | What |\n|---|---|\n| E3 | a |\n\n- **F1** Never.\n\n## LT-3104 Replica\n\n| Field | Value |\n|---|---|\n| Severity | SEV2 |\n',
    );
    const kinds = ['E3', 'F1', 'LT-3104'].map((id) => byId(tree, id).map((it) => it.tagName));
    expect(kinds).toEqual([['tr'], ['li'], ['section']]);
  });

  test("a clause's number links to itself", () => {
    const tree = render('- **F1** Never.');
    expect(all(tree, 'a')[0]?.properties).toMatchObject({ href: '#F1', dataSelf: 'F1' });
  });

  test('an enforced section is marked with its policy', () => {
    const tree = render('## Criteria\n\nText.', 'enforces: { criteria: escalation-criteria }\n');
    expect(byId(tree, 'criteria')[0]?.properties.dataPolicy).toBe('escalation-criteria');
  });

  test('no id stands twice', () => {
    const ids = elements(render('## A\n\n## A\n\n- **F1** x\n- **F1** y')).flatMap((it) => it.properties.id ?? []);
    expect(ids.length).toBe(new Set(ids).size);
  });

  test('the title is left to the page', () => {
    expect(all(render('Text.'), 'h1')).toEqual([]);
  });
});

describe('links', () => {
  const hrefs = (text: string) => all(render(text, '', [kb2]), 'a').map((it) => it.properties.href);

  test.each([
    ['[x](KB-2.md#T1)', '/documents/KB-2#T1'],
    ['[x](KB-2.md#t1)', '/documents/KB-2#T1'],
    ['[x](KB-2.md#targets)', '/documents/KB-2#targets'],
    ['[x](KB-2.md)', '/documents/KB-2'],
    ['[x](#F9)', '#F9'],
    ['see KB-2 T1 now', '/documents/KB-2#T1'],
    ['see KB-2.', '/documents/KB-2'],
    ['[x](https://example.org/a?b#c)', 'https://example.org/a?b#c'],
    ['[x](mailto:a@example.org)', 'mailto:a@example.org'],
  ])('%s leads to %s', (text, href) => {
    expect(hrefs(text)).toEqual([href]);
  });

  test.each(['[x](KB-9.md)', 'see KB-9 T1', '`KB-2 T1`', '[x](other.html)', '[x](//evil.example)', '[x](/api/v1)'])(
    '%s is only words',
    (text) => {
      expect(hrefs(text)).toEqual([]);
      expect(words(render(text))).not.toBe('');
    },
  );

  test('a clause is marked as one, a section is not', () => {
    const [clause, section] = all(render('[a](KB-2.md#T1) [b](KB-2.md#targets)', '', [kb2]), 'a');
    expect([clause?.properties.dataCite, section?.properties.dataCite]).toEqual(['KB-2 T1', undefined]);
  });

  test('a link in a link text is not made', () => {
    expect(all(render('[KB-2 T1](https://example.org)', '', [kb2]), 'a')).toHaveLength(1);
  });
});

describe('tables', () => {
  const wide = (cells: number, last: string) => {
    const row = (texts: string[]) => `| ${texts.join(' | ')} |\n`;
    const names = Array.from({ length: cells }, (_, index) => (index ? `Column ${index}` : 'Clause'));
    const values = names.map((_, index) => (index === 0 ? 'E1' : index === cells - 1 ? last : 'any'));
    return row(names) + row(names.map(() => '---')) + row(values);
  };

  test('each says at which width it stands as a table', () => {
    const classes = [3, 12].map((cells) => all(render(wide(cells, 'x')), 'div')[0]?.properties.dataTable);
    expect(Number(classes[0])).toBeLessThan(Number(classes[1]));
  });

  test('the sentence at the end of a wide row stands below it, still within the clause', () => {
    const tree = render(wide(11, 'A sentence that is long enough to be one, and says why the row is there.'));
    const clause = byId(tree, 'E1')[0]!;
    expect(clause.tagName).toBe('tbody');
    expect(clause.children).toHaveLength(2);
    expect(words(clause)).toContain('Column 10: A sentence');
  });

  test('what says only any is marked', () => {
    expect(all(render(wide(3, 'x')), 'td').map((it) => it.properties.dataAny)).toEqual(['', undefined]);
  });

  test('sentences divided by semicolons become a list, words do not', () => {
    const cell = (text: string) => all(render(`| a | b |\n|---|---|\n| x | ${text} |`), 'li').map(words);
    expect(cell('Run *Replica lag* and wait; Restart it; If it grows, escalate to Tier 2.')).toEqual([
      'Run Replica lag and wait',
      'Restart it',
      'If it grows, escalate to Tier 2.',
    ]);
    expect(cell('"files are encrypted"; "files were renamed"; "files will not open any more"')).toEqual([]);
  });

  test('every value carries its heading, for a layout as records', () => {
    expect(all(render(wide(3, 'x')), 'td').map((it) => it.properties.dataLabel)).toEqual(['Column 1', 'Column 2']);
  });
});

describe('hostile text', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '![x](https://tracker.example/p.gif)',
    '![x](//tracker.example/p.gif)',
    '![x](/\\tracker.example/p.gif)',
    '![x](/api/v1/documents)',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '<iframe src="https://example.org"></iframe>',
    '<style>body{display:none}</style>',
    '<form action="https://example.org"><input name=password></form>',
    '<p id="hub:data" style="position:fixed">x</p>',
    '<svg onload=alert(1)>',
    '- **F1** <b onclick=alert(1)>x</b>',
    '| a <img src=x onerror=alert(1)> | b |\n|---|---|\n| <script>1</script> | x |',
    '## <a id=x></a>Heading {#id onclick=x}',
    '[x]: javascript:alert(1)\n\n[x]',
    '<javascript:alert(1)>',
    'x[^1]\n\n[^1]: <script>alert(1)</script>',
  ])('%s runs nothing and fetches nothing', (text) => {
    expectHarmless(render(text, '', [kb2]));
  });

  test('a picture in the page itself is shown', () => {
    const [image] = all(render('![dot](data:image/png;base64,iVBORw0KGgo=)'), 'img');
    expect(image?.properties.src).toBe('data:image/png;base64,iVBORw0KGgo=');
  });

  test('nothing of many tricks survives, in whatever place of a page', () => {
    for (const text of hostileTexts()) expectHarmless(renderIfReadable(text), text);
  });

  const files = hostileFiles();
  test.skipIf(!files.length)('nothing of the attacks that others collected survives', () => {
    for (const text of files.flatMap(textsOf)) expectHarmless(renderIfReadable(text), text);
  });
});

/** A text may make a file that is no document, such as one with a null character; the reader then sees none. */
function renderIfReadable(text: string): PageTree {
  const body = `${text}\n\n- **F1** ${text}\n\n| Clause | x |\n|---|---|\n| E1 | ${text} |`;
  const { document } = parseHubDocument('KB-1.md', sourceOf(body));
  return document ? renderDocument(document, new Map([[document.id, document]])) : { type: 'root', children: [] };
}

/** Only known elements with known attributes; addresses only to the hub, the web and mail. */
function expectHarmless(tree: PageTree, text?: string): void {
  const odd = elements(tree).flatMap(({ tagName, properties }) => [
    ...(knownElements.test(tagName) ? [] : [tagName]),
    ...Object.entries(properties)
      .filter(([name, value]) => !isHarmless(name, String(value)))
      .map(([name, value]) => `${tagName} ${name}=${value}`),
  ]);
  expect(odd, text).toEqual([]);
}

const knownElements =
  /^(h[2-6]|p|a|ul|ol|li|table|thead|tbody|tr|th|td|strong|em|del|code|pre|blockquote|hr|br|img|div|span|section|sup)$/;

function isHarmless(name: string, value: string): boolean {
  if (name === 'href') return /^(#|\/documents\/|\/#|https?:\/\/|mailto:)/.test(value);
  if (name === 'src') return /^(data:image\/(png|jpeg|gif|webp|avif);base64,|\/files\/)/.test(value);
  if (name === 'id') return !value.includes(':');
  return /^(alt|title|rel|start|align|scope|role|colSpan|loading|data[A-Z]\w*)$/.test(name);
}
