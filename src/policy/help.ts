import type { Registry } from './compile.ts';
import { durationForms } from './duration.ts';
import { expected, type Fact } from './facts.ts';
import { type Phrase, phrases } from './phrase-list.ts';
import type { PolicySet } from './policy-set.ts';
import type { Column, PolicySchema } from './schema.ts';
import type { Domain } from './test.ts';
import { roles } from './words.ts';
import { type WorkedChange, workedChanges } from './worked-changes.ts';

/** Everything that somebody needs to change a rule, as data: a page and a screen are made from it. */
export interface RulesHelp {
  phrases: readonly Phrase[];
  /** How lengths of time are written. */
  durations: string;
  /** Who can stand in a cell, in words. */
  roles: readonly string[];
  /** Changes that are shown from beginning to end. */
  changes: readonly WorkedChange[];
  tables: readonly TableHelp[];
  facts: readonly FactHelp[];
}

/** One kind of table that a document can hold. */
export interface TableHelp {
  /** As front matter names it. */
  name: string;
  about: string;
  /** How its rows are read: from the top, one for each case, or all. */
  reads: string;
  /** Where it stands, if it does: `KB-155`, `criteria`, `Criteria`. */
  stands?: { document: string; anchor: string; title: string };
  columns: readonly ColumnHelp[];
}

/** One column of such a table. */
export interface ColumnHelp {
  heading: string;
  about: string;
  /** What a cell of it may say, in a sentence. */
  cell: string;
  /** What `-` means there, or that it may not stand there. */
  dash: string;
  /** Whether the table may lack the column. */
  absentOk: boolean;
}

/** A fact that conditions may use. */
export interface FactHelp {
  name: string;
  meaning: string;
  /** What it can be, in words. */
  values: string;
  from: string;
}

/** The help about rules, from the lists that the compiler itself works by, so that it can never be out of date. */
export function rulesHelp(registry: Registry, set?: PolicySet): RulesHelp {
  return {
    phrases,
    durations: durationForms,
    roles: roles.map((it) => it.word),
    changes: workedChanges,
    tables: registry.schemas.map((it) => tableHelp(it, set)),
    facts: registry.facts.map(factHelp),
  };
}

const reading: Record<PolicySchema['hit'], string> = {
  first: 'Read from the top: the first row that fits decides.',
  unique: 'Exactly one row fits each case.',
  collect: 'Every row is in force.',
};

function tableHelp(schema: PolicySchema, set?: PolicySet): TableHelp {
  const policy = set?.policy(schema);
  const document = policy && set?.documents.get(policy.document);
  const title = document?.sections.find((it) => it.anchor === policy?.anchor)?.title;
  return {
    name: schema.name,
    about: schema.about,
    reads: reading[policy?.hit ?? schema.hit],
    ...(policy && title ? { stands: { document: policy.document, anchor: policy.anchor, title } } : {}),
    columns: Object.entries(schema.columns).map(([heading, column]) => columnHelp(heading, column)),
  };
}

function columnHelp(heading: string, column: Column): ColumnHelp {
  const cell = column.domain ? testHelp(column.domain) : column.cell.help;
  return { heading, about: column.about, cell, dash: dashHelp(column), absentOk: column.absentOk };
}

function dashHelp(column: Column): string {
  if (column.role === 'input') return 'any';
  return column.optional ? 'none' : 'not allowed';
}

function testHelp({ kind, values, notKnown }: Domain): string {
  const said: Record<Domain['kind'], string> = {
    values: `A phrase about ${values?.join(', ')}`,
    'yes/no': 'A phrase about yes and no',
    number: 'A phrase about a whole number',
    duration: 'A phrase about a length of time',
    code: 'A phrase about error codes',
  };
  return `${said[kind]}${notKnown ? '; it can be not known' : ''}.`;
}

function factHelp(fact: Fact): FactHelp {
  const unit = fact.unit ? `, in ${fact.unit}` : '';
  return { name: fact.name, meaning: fact.meaning, values: `${expected(fact)}${unit}`, from: fact.from };
}
