import { isClauseTable, isRecordTable } from '../../documents/clause-form.ts';
import type { HubDocument, Section } from '../../documents/document.ts';
import type { Difference } from '../contract.ts';

/** Which sections differ in the text around their clauses; new and vanished ones too. */
export function textDifferences(before: HubDocument, after: HubDocument): Difference[] {
  const [was, now] = [textByAnchor(before), textByAnchor(after)];
  const { id: document, title } = after;
  const told = (section: string, words: string): Difference => ({
    kind: 'text changed',
    document,
    title,
    section,
    cells: [],
    words: `${document}${words}`,
  });
  return [
    ...[...now].flatMap(([anchor, it]) => {
      const old = was.get(anchor);
      if (!old) return [told(anchor, `: the section "${it.title}" is new`)];
      return old.text === it.text ? [] : [told(anchor, `, "${it.title}": the text changed`)];
    }),
    ...[...was].flatMap(([anchor, it]) =>
      now.has(anchor) ? [] : [told(anchor, `: the section "${it.title}" is gone`)],
    ),
  ];
}

/** A section that is a clause of its own, in the record form, is told as a clause. */
function textByAnchor(document: HubDocument): Map<string, { title: string; text: string }> {
  const records = new Set(document.clauses.filter((it) => it.kind === 'record').map((it) => it.section));
  return new Map(
    document.sections
      .filter((it) => !records.has(it.anchor))
      .map((it) => [it.anchor, { title: it.title, text: `${it.title}\n${textAround(document, it)}` }]),
  );
}

/** The source under a heading without its clauses and without the layout of tables. */
function textAround(document: HubDocument, section: Section): string {
  const index = document.sections.indexOf(section);
  const tables = document.tables.filter((it) => it.section === index && (isClauseTable(it) || isRecordTable(it)));
  const cuts = [...document.clauses.filter((it) => it.kind === 'item'), ...tables].map((it) => it.place);
  return section.blocks
    .map(({ position }) => cut(document.source, position!.start.offset!, position!.end.offset!, cuts))
    .map((text) =>
      text
        .replaceAll(/^[\s|:-]+$/gm, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .join('\n');
}

function cut(source: string, from: number, to: number, cuts: { start: number; end: number }[]): string {
  let text = '';
  let at = from;
  for (const { start, end } of cuts.filter((it) => it.start >= from && it.end <= to)) {
    text += source.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return text + source.slice(at, to);
}
