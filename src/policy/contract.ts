import { z } from 'zod';
import type { Test } from './test.ts';

/** What an input's fact can be; the domain of a decision table's column. */
export const ruleDomain = z.object({
  kind: z.enum(['values', 'yes/no', 'number', 'duration', 'code']),
  /** The closed list, where there is one. */
  values: z.array(z.string()).readonly().optional(),
  /** Whether the fact can be *not known*. */
  notKnown: z.boolean(),
});

/** One column of an enforced table. */
export const ruleColumn = z.object({
  /** As the document's table has it. */
  heading: z.string(),
  /** Inputs are tested, outputs are given, fields are in force as they stand. */
  role: z.enum(['input', 'output', 'field']),
  /** What the column is for, in one sentence. */
  about: z.string(),
  /** What may be written in it, in one sentence. */
  help: z.string(),
  domain: ruleDomain.optional(),
  /** Whether no two rows hold the same value. */
  key: z.boolean().optional(),
});

/** One clause of an enforced table. */
export const ruleRow = z.object({
  /** `E3`, `LT-3104`. */
  clause: z.string(),
  /** Anchor of the section in which it stands. */
  section: z.string(),
  /** The whole row in words. */
  sentence: z.string(),
  /** Text of each cell, by heading. */
  cells: z.record(z.string(), z.string()),
  /** For decision tables: what each input accepts, as data, by heading. */
  tests: z.record(
    z.string(),
    z.custom<Test>((it) => typeof it === 'object' && it !== null && 'known' in it),
  ),
  /** For decision tables: the value of each output, by heading. */
  outputs: z.record(z.string(), z.string().optional()),
});

/** A condition that the rows call by name. */
export const ruleCondition = z.object({
  name: z.string(),
  /** What it says, in the document's own words; absent where a cell holds the expression itself. */
  meaning: z.string().optional(),
  /** FEEL. */
  expression: z.string(),
  /** The facts that it reads, each with what it means. */
  facts: z.array(z.object({ name: z.string(), meaning: z.string() })),
});

/** An enforced section as the hub reads it: the rules compiled from it. */
export const ruleSheet = z.object({
  /** `KB-155`. */
  document: z.string(),
  /** Title of the document. */
  title: z.string(),
  /** Anchor of the section. */
  anchor: z.string(),
  /** Heading of the section. */
  heading: z.string(),
  /** Name of the policy, `escalation-criteria`. */
  policy: z.string(),
  /** What the hub does with it, in one sentence. */
  about: z.string(),
  kind: z.enum(['decision', 'list']),
  /** How a decision table chooses among its rows. */
  hit: z.enum(['unique', 'first', 'collect']),
  /** Heading of the first column. */
  clause: z.enum(['Clause', 'Code']),
  columns: z.array(ruleColumn),
  rows: z.array(ruleRow),
  conditions: z.array(ruleCondition),
});

export type RuleColumn = z.infer<typeof ruleColumn>;
export type RuleRow = z.infer<typeof ruleRow>;
export type RuleCondition = z.infer<typeof ruleCondition>;
export type RuleSheet = z.infer<typeof ruleSheet>;
