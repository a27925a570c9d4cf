import { z } from 'zod';
import { zoneName } from '../people/zone-name.ts';
import { Contact } from './contact-contract.ts';
import { LANGUAGES, REGIMES, STATES } from './kinds.ts';
import { ResetTool, Server, Site } from './parts-contract.ts';
import { SetUpStep } from './set-up-contract.ts';
import { day, id, line, text, version } from './wire.ts';

// What crosses the wire about client companies (KB-253, what the client's record holds).

const companyFields = {
  name: line(120, 'What the company is called; one of each name'),
  number: line(40, 'The number under which the company is known to accounting, or null').nullable(),
  place: line(120, 'City or municipality; decides which local holidays count (P2)').or(z.literal('')),
  zone: zoneName,
  language: z.enum(LANGUAGES).meta({ description: 'en, fil, ceb: in which its people are spoken to' }),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'a color such as #0a7d5c')
    .nullable()
    .meta({ description: 'The color of its portal (sRGB, hexadecimal), or null' }),
  about: text(2000, 'What it does, what is special, what hurts it most (U19)'),
  maintenance: text(500, 'When changes may be made (P10)'),
  supportedFrom: day('The first day of support (U20), or null').nullable(),
  endedOn: day('The day after which it is no client any more, or null').nullable(),
};

const state = z.enum(STATES).meta({ description: 'set-up: before the first day of support; ended: after the last' });

/** One line of the list. */
export const CompanyLine = z
  .strictObject({
    id,
    slug: z.string().meta({ description: 'Stays the same; its contract is the document CT-<slug>' }),
    name: z.string(),
    number: z.string().nullable(),
    place: z.string(),
    state,
    regimes: z.array(z.enum(REGIMES)).meta({ description: 'Those that are known to apply' }),
    contacts: z.number().int(),
    servers: z.number().int(),
  })
  .meta({ id: 'CompanyLine' });
export type CompanyLine = z.infer<typeof CompanyLine>;

export const CompanyList = z
  .strictObject({
    companies: z.array(CompanyLine),
    total: z.number().int().meta({ description: 'How many fit the question altogether' }),
    next: z.uuid().nullable().meta({ description: 'Send it as `after` for the next page; null at the end' }),
  })
  .meta({ id: 'CompanyList' });
export type CompanyList = z.infer<typeof CompanyList>;

export const CompanyQuestion = z.strictObject({
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Parts of a name, number, place, or of a contact: name, address, phone' }),
  state: state.optional(),
  regime: z.enum(REGIMES).optional().meta({ description: 'Only companies to which it applies' }),
  after: z.uuid().optional().meta({ description: 'The last company of the page before' }),
});
export type CompanyQuestion = z.infer<typeof CompanyQuestion>;

/** Whether a regime applies; both null where nobody has established it, and not known is not no (P9). */
export const Regime = z
  .strictObject({
    regime: z.enum(REGIMES),
    applies: z.boolean().nullable(),
    by: z.string().nullable().meta({ description: 'Who established it' }),
    at: z.string().nullable().meta({ description: 'Instant, ISO 8601 in UTC' }),
  })
  .meta({ id: 'Regime' });
export type Regime = z.infer<typeof Regime>;

export const Company = z
  .strictObject({
    id,
    slug: z.string(),
    ...companyFields,
    state,
    version,
    regimes: z.array(Regime),
    sites: z.array(Site),
    contacts: z.array(Contact),
    servers: z.array(Server),
    resetTools: z.array(ResetTool),
    setUp: z.array(SetUpStep),
    stack: z.array(z.string()).meta({ description: 'The components that a server can have, in the words of KB-253' }),
    contract: z
      .strictObject({
        document: z.string().meta({ description: 'Its document: CT-<slug>' }),
        dates: z.enum(['holds', 'not yet', 'over']).meta({ description: 'Whether today is one of its days' }),
        from: z.string().nullable().meta({ description: 'Its first day: YYYY-MM-DD' }),
        until: z.string().nullable().meta({ description: 'Its last day: YYYY-MM-DD' }),
      })
      .nullable()
      .meta({ description: 'The contract in the documents in force; null: the common targets hold' }),
    phrase: z
      .strictObject({ setAt: z.string().meta({ description: 'Instant, ISO 8601 in UTC' }) })
      .nullable()
      .meta({ description: 'Whether there is a company phrase; the phrase itself is never shown (P7)' }),
  })
  .meta({ id: 'Company', description: 'All that is on record of a client company' });
export type Company = z.infer<typeof Company>;

const { name, ...others } = companyFields;
/** Left out: what is usual. */
export const NewCompany = z.strictObject({ name, ...z.object(others).partial().shape }).meta({ id: 'NewCompany' });
export type NewCompany = z.infer<typeof NewCompany>;

export const CompanyChange = z
  .strictObject({ version, ...z.object(companyFields).partial().shape })
  .meta({ id: 'CompanyChange', description: 'Only what changes' });
export type CompanyChange = z.infer<typeof CompanyChange>;

export const RegimeChange = z
  .strictObject({
    regime: z.enum(REGIMES),
    applies: z.boolean().nullable().meta({ description: 'null takes back what was established: not known' }),
  })
  .meta({ id: 'RegimeChange' });
