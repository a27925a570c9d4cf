import { z } from 'zod';
import { Difference, EditionSummary, EditionWarning, PreviewDiagnostic } from '../editions/contract.ts';
import { ContractForm } from './contract-form.ts';

const instant = z.string().meta({ description: 'Instant, ISO 8601 in UTC with Z.' });
const hash = z.string().meta({ description: 'SHA-256 of the text.' });
const source = z.string().max(200_000).meta({ description: 'The document, Markdown with its front matter.' });
const started = hash
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .meta({ description: 'Hash of the text that the change starts from; null where there was no contract.' });
const note = z.string().trim().min(1).max(500).meta({ description: "Why, in the author's words." });
const from = z.iso
  .datetime({ offset: true })
  .optional()
  .meta({ description: 'From when on it is in force, with its zone; from now on, where absent.' });

const row = z.record(z.string(), z.string()).meta({ description: 'Cells by heading, and the row’s `Clause`.' });

export const CommonRows = z
  .strictObject({
    document: z.string().nullable().meta({ description: 'The common document; null where none holds targets.' }),
    targets: z.array(row),
    calendars: z.array(row),
    rules: z.array(row),
  })
  .meta({ id: 'CommonRows', description: 'What holds where a contract is silent, in the words of the cells.' });

export const ContractChange = EditionSummary.pick({
  number: true,
  author: true,
  note: true,
  inForceFrom: true,
  state: true,
})
  .extend({
    change: z.enum(['added', 'changed', 'withdrawn']),
    differences: z
      .array(Difference)
      .meta({ description: 'What it changed of the contract, against what held before.' }),
  })
  .meta({ id: 'ContractChange', description: 'An edition that changed a contract.' });

export const ContractView = z
  .strictObject({
    company: z.strictObject({
      id: z.string(),
      name: z.string(),
      zone: z.string().meta({ description: 'IANA zone in which the days of a new contract begin.' }),
      place: z.string(),
    }),
    document: z.string().meta({ description: 'Id of its contract, written or not: `CT-visayas-freight`.' }),
    inForce: z
      .strictObject({
        source,
        hash,
        edition: z.number().int().meta({ description: 'Number of the edition since which it reads as it does.' }),
        since: instant,
        dates: z.enum(['holds', 'not yet', 'over']).meta({ description: 'Where today stands among its days.' }),
      })
      .nullable()
      .meta({ description: 'The contract in force; null where there is none, and the common targets hold.' }),
    form: ContractForm.nullable().meta({
      description: 'It as its form holds it, that of a new one where there is none; null where no form can.',
    }),
    common: CommonRows,
    scheduled: z
      .array(ContractChange.extend({ source: source.nullable(), hash: hash.nullable() }))
      .meta({ description: 'Changes whose moment is still to come, the first first; null for a withdrawal.' }),
    changes: z.array(ContractChange).meta({ description: 'Editions that changed it, newest first; the latest 50.' }),
  })
  .meta({ id: 'ContractView', description: "A company's contract: the document, and everything that became of it." });

const draft = {
  source: source.meta({
    description: 'The text that is changed, or that is to be published; empty for a new contract.',
  }),
  form: ContractForm.optional().meta({ description: 'Values that are written into the text; without them it stays.' }),
  from,
};

export const ContractDraft = z
  .strictObject(draft)
  .meta({ id: 'ContractDraft', description: 'A contract as somebody would have it.' });

export const ContractFinding = PreviewDiagnostic.omit({ excerpt: true })
  .extend({
    field: z.string().nullable().meta({
      description: 'The field of the form: `targets/0/Response`, `until`; null where it is none, or another document.',
    }),
  })
  .meta({ id: 'ContractFinding', description: 'One problem, at its line and at its field.' });

export const ContractChecked = z
  .strictObject({
    source,
    hash,
    form: ContractForm.nullable().meta({ description: 'The text read as a form; null where no form can hold it.' }),
    publishable: z.boolean(),
    findings: z.array(ContractFinding),
    against: z.number().int().nullable().meta({ description: 'Number of the edition that it is compared with.' }),
    inForceHash: hash
      .nullable()
      .meta({ description: 'Hash of the contract that would hold without it; null for none.' }),
    differences: z.array(Difference),
    warnings: z.array(EditionWarning),
  })
  .meta({ id: 'ContractChecked', description: 'A draft of a contract, written out, compiled and compared.' });

export const ContractPublish = z
  .strictObject({ ...draft, started, note })
  .meta({ id: 'ContractPublish', description: 'A contract that is to be in force.' });

export const ContractWithdraw = z
  .strictObject({ started, note, from })
  .meta({ id: 'ContractWithdraw', description: 'The contract is to be in force no longer; the common targets hold.' });

export const ContractPublished = z
  .strictObject({
    edition: z.number().int(),
    inForceFrom: instant,
    differences: z.array(Difference),
    warnings: z.array(EditionWarning),
  })
  .meta({ id: 'ContractPublished', description: 'The edition that holds it.' });

export type CommonRows = z.infer<typeof CommonRows>;
export type ContractChange = z.infer<typeof ContractChange>;
export type ContractView = z.infer<typeof ContractView>;
export type ContractDraft = z.infer<typeof ContractDraft>;
export type ContractFinding = z.infer<typeof ContractFinding>;
export type ContractChecked = z.infer<typeof ContractChecked>;
export type ContractPublish = z.infer<typeof ContractPublish>;
export type ContractWithdraw = z.infer<typeof ContractWithdraw>;
export type ContractPublished = z.infer<typeof ContractPublished>;
