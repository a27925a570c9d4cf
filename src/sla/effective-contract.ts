import { z } from 'zod';

const instant = z.string().meta({ description: 'Instant, ISO 8601 in UTC with Z.' });
const day = z.string().nullable();

export const EffectiveCell = z
  .strictObject({
    heading: z.string(),
    text: z.string().meta({ description: 'In the words of the document.' }),
    common: z
      .string()
      .nullable()
      .meta({ description: 'What the common document says, where that is something else; else null.' }),
  })
  .meta({ id: 'EffectiveCell', description: 'One cell that holds for a company.' });

export const EffectiveRow = z
  .strictObject({
    clause: z.string().meta({ description: 'To cite: `KB-310 T1`, of a contract by its title: `Visayas Freight C2`.' }),
    document: z.string(),
    anchor: z.string().meta({ description: 'Address of the clause in its document.' }),
    isOwn: z.boolean().meta({ description: 'Whether it stands in the contract.' }),
    inPlaceOf: z
      .string()
      .nullable()
      .meta({ description: 'The common clause that it takes the place of: `KB-310 T1`.' }),
    cells: z.array(EffectiveCell),
  })
  .meta({ id: 'EffectiveRow', description: 'One rule that holds for a company.' });

export const EffectiveSla = z
  .strictObject({
    company: z.strictObject({ id: z.string(), name: z.string() }),
    at: instant.meta({ description: 'The instant for whose clocks it holds.' }),
    edition: z.strictObject({ number: z.number().int(), inForceFrom: instant }),
    contract: z
      .strictObject({
        document: z.string(),
        title: z.string(),
        from: day.meta({ description: 'First day on which it holds.' }),
        until: day.meta({ description: 'Last day on which it holds.' }),
        zone: z.string().meta({ description: 'IANA zone in which these days begin and end.' }),
        suspensions: z.enum(['close', 'count']),
        dates: z.enum(['holds', 'not yet', 'over']),
        targets: z
          .string()
          .nullable()
          .meta({ description: 'Anchor of its targets; null where it has none of its own.' }),
        supported: z.array(z.strictObject({ clause: z.string(), text: z.string() })),
      })
      .nullable()
      .meta({ description: 'The contract of the company in that edition; null where it has none.' }),
    common: z.strictObject({ document: z.string(), targets: z.string() }).meta({
      description: 'The common document of targets, and the anchor of its section.',
    }),
    targets: z.array(EffectiveRow),
    calendars: z.array(EffectiveRow),
    rules: z.array(EffectiveRow),
  })
  .meta({
    id: 'EffectiveSla',
    description: 'Every target, calendar and rule that holds for a company, with its clause.',
  });

export const SlaQuestion = z
  .strictObject({
    at: z.iso
      .datetime({ offset: true })
      .optional()
      .meta({ description: 'For clocks that start at this instant, with its zone; now, where absent.' }),
  })
  .meta({ id: 'SlaQuestion', description: 'When clocks would start.' });

export type EffectiveCell = z.infer<typeof EffectiveCell>;
export type EffectiveRow = z.infer<typeof EffectiveRow>;
export type EffectiveSla = z.infer<typeof EffectiveSla>;
