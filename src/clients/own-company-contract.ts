import { z } from 'zod';
import { CONTACT_ROLES, LANGUAGES } from './kinds.ts';
import { id, line } from './wire.ts';

/** What a contact sees of their own company. */
export const OwnCompany = z
  .strictObject({
    id,
    name: z.string(),
    place: z.string(),
    zone: z.string(),
    language: z.enum(LANGUAGES),
    color: z.string().nullable(),
    supportedFrom: z.string().nullable(),
    mine: id.nullable().meta({ description: 'Which of the contacts the reader is' }),
    contacts: z.array(
      z.strictObject({
        id,
        name: z.string(),
        roles: z.array(z.enum(CONTACT_ROLES)),
        language: z.enum(LANGUAGES).nullable(),
      }),
    ),
    sites: z.array(z.strictObject({ id, name: z.string(), place: z.string(), zone: z.string() })),
    resetTools: z.array(z.strictObject({ id, system: z.string(), url: z.string(), askFirst: z.string() })),
  })
  .meta({ id: 'OwnCompany' });
export type OwnCompany = z.infer<typeof OwnCompany>;

/** Words, never a password: kept so that nobody can read them out again. */
export const Phrase = z
  .strictObject({ phrase: line(200, 'Three words or more, for identification by voice (KB-253 P6)') })
  .meta({ id: 'Phrase' });
export const SaidPhrase = z.strictObject({ said: line(200, 'What the caller said') }).meta({ id: 'SaidPhrase' });
export const PhraseChecked = z
  .strictObject({
    passed: z.boolean().meta({ description: 'Whether it is the phrase; never say which part was wrong' }),
  })
  .meta({ id: 'PhraseChecked' });
