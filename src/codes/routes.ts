import { Hono } from 'hono';
import { searchUnits } from '../documents/search.ts';
import { Refusal } from '../kit/refusal.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { answerCode } from './answer.ts';
import { catalogueOf, codesOf } from './catalogue.ts';
import { codeSearch } from './code-index.ts';
import type { CodeAnswer, CodeCatalogue } from './contract.ts';
import { type FoundCodes, findCodes } from './find-codes.ts';

/** The catalogue of error codes. `current` gives the set in force. */
export function codeRoutes(current: () => PolicySet) {
  const made = new WeakMap<PolicySet, ReturnType<typeof prepare>>();
  const prepared = () => made.getOrInsertComputed(current(), prepare);
  return new Hono()
    .get('/codes', (c) => c.json(prepared().catalogue satisfies CodeCatalogue))
    .get('/codes/find', (c) => {
      const { catalogue, search } = prepared();
      return c.json(findCodes((c.req.query('q') ?? '').slice(0, 200), catalogue, search) satisfies FoundCodes);
    })
    .get('/codes/:code', (c) => {
      const { set, document, policy } = prepared();
      const answer = answerCode(c.req.param('code').slice(0, 40), document, policy, set);
      if (!answer) throw notACode(c.req.param('code'));
      return c.json(answer satisfies CodeAnswer);
    });
}

/** The routes' type, for a typed client. */
export type CodeRoutes = ReturnType<typeof codeRoutes>;

function prepare(set: PolicySet) {
  const found = codesOf(set);
  if (!found) throw noCatalogue();
  const search = codeSearch(searchUnits([found.document]), found.document.id);
  return { set, ...found, catalogue: catalogueOf(found.document, found.policy), search };
}

const noCatalogue = () =>
  new Refusal({
    code: 'codes/none',
    status: 404,
    message: 'The documents hold no error codes that can be read.',
    remedy: '`npx hub check` says what is wrong with them.',
  });

const notACode = (text: string) =>
  new Refusal({
    code: 'codes/not-a-code',
    status: 404,
    message: `"${text.slice(0, 40)}" is not an error code.`,
    remedy: 'A code is LT- and four digits; all of them stand at /codes.',
  });
