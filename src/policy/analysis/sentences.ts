import type { Nodes } from 'mdast';
import { findCitations } from '../../documents/citations.ts';
import type { Place } from '../../documents/diagnostic.ts';
import { findSection, type HubDocument, sectionTree } from '../../documents/document.ts';
import { placeAt } from '../../documents/source-place.ts';
import { remembered } from '../../kit/remembered.ts';
import { type Duration, readDuration } from '../duration.ts';

/** A length of time that a sentence states. */
export interface Figure {
  text: string;
  value: Duration;
  place: Place;
}

/** A sentence of a document that states at least one figure, with the clauses that it cites. */
export interface Sentence {
  text: string;
  figures: readonly Figure[];
  cites: readonly { document: string; anchor: string }[];
}

/** The sentences of a document that state figures, in paragraphs, list items and cells. Its examples state none: they are cases. */
export function sentencesOf(document: HubDocument): readonly Sentence[] {
  return sentences.of(document);
}

const sentences = remembered(readSentences);

/** The figures in a text, by value. */
export function figuresIn(text: string): { text: string; value: Duration; start: number }[] {
  if (!/\d[\s-]/.test(text)) return [];
  return [...text.matchAll(figure)].flatMap((match) => {
    const value = readDuration(`${match[1]} ${unitOf(match[2]!)}`);
    return value ? [{ text: match[0].replaceAll(/\s+/g, ' '), value, start: match.index }] : [];
  });
}

/** Whether two durations are the same length of time. */
export function sameDuration(a: Duration, b: Duration): boolean {
  return a.ms === b.ms && a.businessDays === b.businessDays && a.months === b.months;
}

const figure =
  /(?<![\w.-])(\d+(?:\.\d+)?)(?:\s+|-)(business[\s-]+days?|days?|weeks?|months?|years?|min(?:ute)?s?|hours?|h|seconds?|s)\b/gi;

function unitOf(written: string): string {
  const unit = written.toLowerCase().replaceAll(/[\s-]+/g, ' ');
  if (unit.startsWith('min')) return 'min';
  if (unit.startsWith('h')) return 'h';
  return unit.startsWith('s') ? 's' : unit;
}

function readSentences(document: HubDocument): Sentence[] {
  const examples = findSection(document, 'examples');
  const left = examples ? new Set(sectionTree(document, examples)) : new Set();
  const blocks = document.sections.filter((it) => !left.has(it)).flatMap((it) => it.blocks);
  const mayState = figuresWithin(document.source);
  return blocks.flatMap((it) => passagesIn(it, mayState)).flatMap((it) => sentencesIn(it, document));
}

/** Whether a figure may stand in a part of the page. Most hold none, and need not be walked through at each key press. */
function figuresWithin(source: string): (node: Nodes) => boolean {
  const places = [...source.matchAll(lastDigit)].map((it) => it.index);
  return ({ position }) => {
    const next = firstFrom(places, position!.start.offset!);
    return next !== undefined && next < position!.end.offset!;
  };
}

/** The last digit of what may be a figure: before a blank or a hyphen, and the first letter of a unit. */
const lastDigit = /\d(?=(?:\s+|-)[bdwmyhs])/gi;

/** The first of some rising numbers that is not below another. */
function firstFrom(numbers: readonly number[], least: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}

function passagesIn(node: Nodes, mayState: (node: Nodes) => boolean): Nodes[] {
  if (!mayState(node)) return [];
  if (node.type === 'paragraph' || node.type === 'tableCell') return [node];
  return 'children' in node ? node.children.flatMap((it) => passagesIn(it, mayState)) : [];
}

/** Works on the source itself, so that every figure keeps its exact place. */
function sentencesIn(node: Nodes, document: HubDocument): Sentence[] {
  const { start, end } = node.position!;
  const text = document.source.slice(start.offset!, end.offset!);
  if (!figuresIn(text).length) return [];
  let from = 0;
  return text.split(/(?<=[.;!?])(?=\s)/).flatMap((part) => {
    const offset = start.offset! + from;
    from += part.length;
    const figures = figuresIn(part).map((it) => ({
      text: it.text,
      value: it.value,
      place: placeAt(document.source, offset + it.start, offset + it.start + it.text.length),
    }));
    return figures.length ? [{ text: part.trim(), figures, cites: citesIn(part, offset, document) }] : [];
  });
}

function citesIn(part: string, offset: number, document: HubDocument): { document: string; anchor: string }[] {
  const plain = findCitations(part).flatMap((it) => (it.clause ? [{ document: it.document, anchor: it.clause }] : []));
  const links = document.links.filter(
    ({ kind, place }) => kind === 'link' && place.start >= offset && place.start < offset + part.length,
  );
  return [...plain, ...links.flatMap((it) => (it.anchor ? [{ document: it.document, anchor: it.anchor }] : []))];
}
