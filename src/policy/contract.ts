import { z } from 'zod';
import type { Range, Test } from './test.ts';

export const RuleDomain = z
  .strictObject({
    kind: z.enum(['values', 'yes/no', 'number', 'duration', 'code']),
    values: z.array(z.string()).readonly().optional().meta({ description: 'The closed list, where there is one.' }),
    notKnown: z.boolean().meta({ description: 'Whether the fact can be *not known*.' }),
  })
  .meta({ id: 'RuleDomain', description: "What an input's fact can be; the domain of a decision table's column." });

export const RuleColumn = z
  .strictObject({
    heading: z.string().meta({ description: "As the document's table has it." }),
    role: z
      .enum(['input', 'output', 'field'])
      .meta({ description: 'Inputs are tested, outputs are given, fields are in force as they stand.' }),
    about: z.string().meta({ description: 'What the column is for, in one sentence.' }),
    help: z.string().meta({ description: 'What may be written in it, in one sentence.' }),
    domain: RuleDomain.optional(),
    key: z.boolean().optional().meta({ description: 'Whether no two rows hold the same value.' }),
  })
  .meta({ id: 'RuleColumn', description: 'One column of an enforced table.' });

const range: z.ZodType<Range> = z
  .strictObject({
    from: z.number().optional(),
    fromOpen: z.boolean().optional(),
    to: z.number().optional(),
    toOpen: z.boolean().optional(),
  })
  .meta({
    id: 'RuleRange',
    description: 'A stretch of numbers; durations are milliseconds. An absent end is open to infinity.',
  });

/** Exactly the `Test` that a compiled table holds. */
const RuleTest: z.ZodType<Test> = z
  .strictObject({
    notKnown: z.boolean().meta({ description: 'Whether *not known* is accepted.' }),
    known: z
      .union([
        z.enum(['all', 'none']),
        z.strictObject({ values: z.array(z.union([z.string(), z.boolean()])), not: z.boolean() }),
        z.strictObject({ ranges: z.array(range), not: z.boolean() }),
      ])
      .meta({ description: 'Which known values are accepted; with `not`, all but these.' }),
  })
  .meta({ id: 'RuleTest', description: 'What a cell accepts, as data.' });

export const RuleRow = z
  .strictObject({
    clause: z.string().meta({ description: '`E3`, `LT-3104`.' }),
    section: z.string().meta({ description: 'Anchor of the section in which it stands.' }),
    sentence: z.string().meta({ description: 'The whole row in words.' }),
    cells: z.record(z.string(), z.string()).meta({ description: 'Text of each cell, by heading.' }),
    tests: z
      .record(z.string(), RuleTest)
      .meta({ description: 'For decision tables: what each input accepts, as data, by heading.' }),
    outputs: z
      .record(z.string(), z.string().optional())
      .meta({ description: 'For decision tables: the value of each output, by heading.' }),
  })
  .meta({ id: 'RuleRow', description: 'One clause of an enforced table.' });

export const RuleCondition = z
  .strictObject({
    name: z.string(),
    meaning: z.string().optional().meta({
      description: "What it says, in the document's own words; absent where a cell holds the expression itself.",
    }),
    expression: z.string().meta({ description: 'FEEL.' }),
    facts: z
      .array(z.strictObject({ name: z.string(), meaning: z.string() }))
      .meta({ description: 'The facts that it reads, each with what it means.' }),
  })
  .meta({ id: 'RuleCondition', description: 'A condition that the rows call by name.' });

export const RuleSheet = z
  .strictObject({
    document: z.string().meta({ description: '`KB-155`.' }),
    title: z.string().meta({ description: 'Title of the document.' }),
    anchor: z.string().meta({ description: 'Anchor of the section.' }),
    heading: z.string().meta({ description: 'Heading of the section.' }),
    policy: z.string().meta({ description: 'Name of the policy, `escalation-criteria`.' }),
    about: z.string().meta({ description: 'What the hub does with it, in one sentence.' }),
    kind: z.enum(['decision', 'list']),
    hit: z.enum(['unique', 'first', 'collect']).meta({ description: 'How a decision table chooses among its rows.' }),
    clause: z.enum(['Clause', 'Code']).meta({ description: 'Heading of the first column.' }),
    columns: z.array(RuleColumn),
    rows: z.array(RuleRow),
    conditions: z.array(RuleCondition),
  })
  .meta({ id: 'RuleSheet', description: 'An enforced section as the hub reads it: the rules compiled from it.' });

export type RuleColumn = z.infer<typeof RuleColumn>;
export type RuleRow = z.infer<typeof RuleRow>;
export type RuleCondition = z.infer<typeof RuleCondition>;
export type RuleSheet = z.infer<typeof RuleSheet>;
