import { z } from 'zod';
import { calendarHeadings, ruleHeadings, targetHeadings } from './contract-tables.ts';

const mostRows = 60;
const clause = z
  .string()
  .max(7)
  .regex(/^([A-Z]{1,3}\d{1,4})?$/)
  .meta({ description: "Id of the row's clause, `C2`; empty for a row that is new, which then gets a free one." });
const words = (description: string, most = 400) => z.string().max(most).meta({ description });

function rowOf<H extends string>(headings: readonly H[], description: string) {
  const cells = Object.fromEntries(headings.map((it) => [it, z.string().max(600)])) as Record<H, z.ZodString>;
  return z
    .array(z.strictObject({ Clause: clause, ...cells }))
    .max(mostRows)
    .meta({ description });
}

export const ContractForm = z
  .strictObject({
    title: words("What clocks cite its clauses by: the company's name.", 200),
    summary: words('What it is, in a sentence.'),
    owner: words('Who answers for it.', 200),
    from: words('First day on which it holds, `2027-01-01`; empty: from its edition on.', 40),
    until: words('Last day on which it holds; empty: without end.', 40),
    zone: words('IANA zone in which its days begin and end; empty: Asia/Manila.', 60),
    suspensions: z.enum(['close', 'count']).meta({
      description: 'Whether a suspension of work proclaimed for its place closes its calendars, or its hours count.',
    }),
    supported: z
      .array(z.strictObject({ clause, text: words('What is supported, Markdown in one line.', 2000) }))
      .max(mostRows)
      .meta({ description: 'What is supported, a clause each; one without text is taken out.' }),
    targets: rowOf(
      targetHeadings,
      'Targets by severity, in the words of the cells. An empty cell is as the common document has it; a row of empty cells is none.',
    ),
    calendars: rowOf(calendarHeadings, 'Calendars of its own; an empty cell is "-".'),
    rules: rowOf(ruleHeadings, 'Rules by clock; an empty cell is as the common document has it.'),
  })
  .meta({ id: 'ContractForm', description: 'A contract as its form holds it.' });

export type ContractForm = z.infer<typeof ContractForm>;
