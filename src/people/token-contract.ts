import { z } from 'zod';
import { instant, label, role, staffRole } from './contract-parts.ts';

// What crosses the wire about API tokens.

const scope = z
  .string()
  .max(60)
  .meta({ description: 'A permission (documents.read), all of a kind (documents.*), or everything (*)' });

/** An API token as lists show it: never what opens. */
export const Token = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    owner: z.string().nullable().meta({ description: 'Whose it is; null where it is a program of its own' }),
    roles: z.array(role),
    scopes: z.array(scope),
    made: instant,
    until: instant.nullable(),
    lastUsed: instant.nullable(),
  })
  .meta({ id: 'Token' });
export type Token = z.infer<typeof Token>;
export const TokenList = z.strictObject({ tokens: z.array(Token) }).meta({ id: 'TokenList' });

const scopes = z.array(scope).min(1).max(40);
/** How long a token may hold. */
export const TokenDays = z.int().min(1).max(365).default(90).meta({ description: 'How many days it holds' });

export const NewOwnToken = z
  .strictObject({ name: label, scopes, roles: z.array(role).min(1).max(8).optional(), days: TokenDays })
  .meta({ id: 'NewOwnToken', description: 'Acts for oneself; never more than one may oneself at that moment' });

export const NewProgramToken = z
  .strictObject({ name: label, scopes, roles: z.array(staffRole).min(1).max(7), days: TokenDays })
  .meta({ id: 'NewProgramToken', description: 'Acts for a program, which has these roles and no account' });

export const TokenMade = z
  .strictObject({ id: z.uuid(), token: z.string().meta({ description: 'Shown this once' }), until: instant })
  .meta({ id: 'TokenMade' });
export type TokenMade = z.infer<typeof TokenMade>;
