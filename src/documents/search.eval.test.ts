import { readdirSync, readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { type Found, placeOfAnswer, type Question, readQuestions } from '../../bench/questions.ts';
import { parseHubDocument } from './parse.ts';
import { indexUnits, search, searchUnits } from './search.ts';

/** 150 questions as engineers type them, against the shipped documents: what search must reach. */
const bar = { first: 0.9, three: 0.98 };

const content = new URL('../../content/', import.meta.url);
const documents = readdirSync(content)
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => parseHubDocument(file, readFileSync(new URL(file, content), 'utf8')).document ?? []);
const units = searchUnits(documents);
const index = indexUnits(units);
const questions = readQuestions();
const ours = (question: Question) => placeOfAnswer(question, search(index, question.ask));

describe('the questions', () => {
  test('are 150, 40 of them in Taglish or Bisaya, 50 held out, and none stands twice', () => {
    expect(questions).toHaveLength(150);
    expect(questions.filter((it) => it.language !== 'English')).toHaveLength(40);
    expect(questions.filter((it) => it.heldOut)).toHaveLength(50);
    expect(new Set(questions.map((it) => it.ask)).size).toBe(150);
  });

  test('name only places that the documents have', () => {
    const places = new Set(units.map((it) => addressOf(it)));
    const asked = questions.flatMap((it) => it.answers.map((answer) => answer.replace('/*', '')));
    expect(asked.filter((it) => !places.has(it))).toEqual([]);
  });
});

test('search finds the right clause, better than plain BM25 on the same text', () => {
  const plain = plainSearch();
  const rows = {
    'all 150': rates(questions, ours),
    'while tuning': rates(tuned, ours),
    'held out': rates(held, ours),
    'Taglish and Bisaya': rates(mixed, ours),
    'plain BM25, all 150': rates(questions, plain),
    'plain BM25, Taglish and Bisaya': rates(mixed, plain),
    bar,
  };
  console.table(rows);
  expect(rows['all 150'].first).toBeGreaterThanOrEqual(bar.first);
  expect(rows['all 150'].three).toBeGreaterThanOrEqual(bar.three);
  expect(rows['all 150'].first).toBeGreaterThan(rows['plain BM25, all 150'].first);
});

const tuned = questions.filter((it) => !it.heldOut);
const held = questions.filter((it) => it.heldOut);
const mixed = questions.filter((it) => it.language !== 'English');

function rates(asked: Question[], placeOf: (question: Question) => number) {
  const places = asked.map(placeOf);
  const share = (most: number) => places.filter((it) => it > 0 && it <= most).length / asked.length;
  return { first: rounded(share(1)), three: rounded(share(3)) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function plainSearch() {
  const plain = new MiniSearch({ fields: ['title', 'text', 'aliases', 'context'] });
  plain.addAll(
    units.map((it, id) => ({
      ...it,
      id,
      aliases: [...(it.aliases ?? []), ...(it.sayings ?? [])].join('. '),
      context: it.breadcrumb.join('. '),
    })),
  );
  return (question: Question) => {
    const hits: Found[] = plain.search(question.ask).map((it) => units[it.id]!);
    return placeOfAnswer(question, hits.slice(0, 10));
  };
}

function addressOf(unit: Found): string {
  if (unit.anchor === undefined) return unit.document;
  return unit.kind === 'clause' ? `${unit.document} ${unit.anchor}` : `${unit.document}#${unit.anchor}`;
}
