import { affixes, clitics, faintWords, saidAs, stopWords } from './lexicon.ts';
import { phraseAt, phraseTable } from './phrases.ts';
import { stem } from './stem.ts';
import { names, termsOf } from './terms.ts';
import { isTerm, type Vocabulary, weightOf, wordsFrom, wordsNear } from './vocabulary.ts';
import { headOf, splitWords, type Word } from './words.ts';

/** One thing that a question speaks of, and the terms by which a document may say it. */
export interface Concept {
  /** As typed. */
  said: string;
  /** Each a way to say it: terms that stand together, and how sure it is that they mean the same. */
  ways: Way[];
  /** How much it tells, 0 where no document says it. */
  weight: number;
}

const sayings = phraseTable(saidAs);
const sayingsByStem = new Map([...saidAs].map(([said, ways]) => [stem(said), ways]));

/** What a question speaks of. The last word may be unfinished. */
export function readConcepts(vocabulary: Vocabulary, query: string): Concept[] {
  const words = splitWords(query);
  const typing = words.at(-1)?.end === query.length;
  const concepts = cutConcepts(vocabulary, words, typing);
  const told = concepts.length || !words.length ? concepts : [unfinished(vocabulary, words.at(-1)!.text)];
  return told.map((it) => ({ ...it, weight: weigh(vocabulary, it) })).filter((it) => it.weight > 0);
}

/** Terms that stand together. */
export interface Way {
  terms: string[];
  sure: number;
  /** The word itself, where the lexicon says what it means: it may stand in a document but does not weigh by that. */
  own?: true;
}

type Unweighed = Omit<Concept, 'weight'>;

function cutConcepts(vocabulary: Vocabulary, words: Word[], typing: boolean): Unweighed[] {
  const concepts: Unweighed[] = [];
  for (let at = 0; at < words.length; ) {
    const said = phraseAt(sayings, words, at, clitics);
    const name = phraseAt(names, words, at);
    const last = typing && at === words.length - 1;
    if (said && said.words.length >= (name?.words.length ?? 1))
      concepts.push(...saying(vocabulary, said.words, said.value));
    else if (name) concepts.push({ said: name.words.join(' '), ways: [{ terms: [name.value], sure: 1 }] });
    else concepts.push(...wordConcepts(vocabulary, words[at]!, last));
    at += Math.max(1, said?.length ?? 0, name?.length ?? 0);
  }
  return concepts;
}

/** What people say otherwise than the documents. A single translation of several words is as many things to look for. */
function saying(vocabulary: Vocabulary, words: string[], value: string): Unweighed[] {
  const said = words.join(' ');
  const ways = value
    .split(', ')
    .map((way) => mainTerms(way))
    .filter((it) => it.length);
  const own = vocabulary.terms.get(said);
  const others = ways.map((terms, index) => ({ terms, sure: index === 0 ? 1 : 0.75 }));
  return [{ said, ways: own ? [...others, { terms: [own], sure: 1, own: true as const }] : others }];
}

/** One term for each word or name. */
function mainTerms(text: string): string[] {
  const terms = termsOf(text);
  return terms.filter((it, index) => it.start !== terms[index - 1]?.start).map((it) => it.term);
}

function wordConcepts(vocabulary: Vocabulary, word: Word, last: boolean): Unweighed[] {
  const { text } = word;
  if (affixes.has(text) && (word.hyphen || text.length < 7)) return [];
  if (stopWords.has(text)) return [];
  if (word.hyphen && text.length < 3) return [];
  const head = headOf(text);
  if (head)
    return [
      {
        said: text,
        ways: [
          { terms: [text], sure: 1 },
          { terms: [head], sure: 0.3 },
        ],
      },
    ];
  const known = knownWord(vocabulary, text) ?? knownWord(vocabulary, withoutAffix(vocabulary, text));
  if (known && !last) return known;
  if (!known) return [last ? unfinished(vocabulary, text) : misspelt(vocabulary, text)];
  const more = unfinished(vocabulary, text).ways.map((it) => ({ ...it, sure: it.sure * 0.5 }));
  return known.map((it) => ({
    ...it,
    ways: [...it.ways, ...more.filter((way) => way.terms[0] !== it.ways[0]?.terms[0])],
  }));
}

function knownWord(vocabulary: Vocabulary, text: string | undefined): Unweighed[] | undefined {
  if (!text) return undefined;
  const term = stem(text);
  const ways = saidAs.get(text) ?? (isTerm(vocabulary, term) ? undefined : sayingsByStem.get(term));
  if (ways) return saying(vocabulary, [text], ways);
  const own = termsOf(text)[0]?.term ?? term;
  return isTerm(vocabulary, own) ? [{ said: text, ways: [{ terms: [own], sure: 1 }] }] : undefined;
}

/** `nagescalate`, `magrereset`: the borrowed word without what Tagalog put before it. */
function withoutAffix(vocabulary: Vocabulary, text: string): string | undefined {
  const roots = [...affixes]
    .filter((it) => text.startsWith(it) && text.length - it.length >= 4)
    .map((it) => text.slice(it.length));
  return roots
    .sort((a, b) => b.length - a.length)
    .flatMap((root) => [root, root.replace(/^([a-z]{1,2})\1/, '$1')])
    .find((root) => isKnown(vocabulary, root));
}

function isKnown(vocabulary: Vocabulary, text: string): boolean {
  return vocabulary.terms.has(text) || saidAs.has(text) || isTerm(vocabulary, termsOf(text)[0]?.term ?? '');
}

/** A word of which only the beginning stands there yet. */
function unfinished(vocabulary: Vocabulary, text: string): Unweighed {
  const whole = text.length < 2 ? [] : wordsFrom(vocabulary, text, 6);
  if (!whole.length) return misspelt(vocabulary, text);
  return {
    said: text,
    ways: whole.flatMap((word) => waysOf(vocabulary, word, 0.4 + (0.5 * text.length) / word.length)),
  };
}

function misspelt(vocabulary: Vocabulary, text: string): Unweighed {
  const begun = text.length < 4 ? [] : wordsFrom(vocabulary, text, 3);
  const near = begun.length ? [] : wordsNear(vocabulary, text, 3);
  return {
    said: text,
    ways: [
      ...begun.flatMap((word) => waysOf(vocabulary, word, 0.7)),
      ...near.flatMap((word) => waysOf(vocabulary, word, 0.8)),
    ],
  };
}

function waysOf(vocabulary: Vocabulary, word: string, sure: number): Concept['ways'] {
  const concepts = knownWord(vocabulary, word) ?? [];
  return concepts.flatMap((it) => it.ways.map((way) => ({ ...way, sure: way.sure * sure })));
}

/** A thing weighs what its best way to say it weighs. */
function weigh(vocabulary: Vocabulary, concept: Unweighed): number {
  const meant = concept.ways.filter((it) => !it.own);
  const weights = (meant.length ? meant : concept.ways).map(({ terms, sure }) => {
    const total = terms.reduce((sum, term) => sum + weightOf(vocabulary, term), 0);
    return (sure * total) / Math.sqrt(terms.length || 1);
  });
  return Math.max(0, ...weights) * (isFaint(concept.said) ? 0.5 : 1);
}

function isFaint(said: string): boolean {
  return faintWords.has(said) || /^\d{1,3}$/.test(said);
}
