import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { searchUnits } from '../documents/search.ts';
import { answers, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { answerCode } from './answer.ts';
import { catalogueOf, codesOf } from './catalogue.ts';
import { codeSearch } from './code-index.ts';
import { CodeAnswer, CodeCatalogue, FoundCodes } from './contract.ts';
import { findCodes } from './find-codes.ts';

const findQuery = z.strictObject({
  q: z.string().default('').meta({ description: 'The beginning of a number, a code, or words. After 200 it is cut' }),
});
const codeParams = z.strictObject({ code: z.string().meta({ description: 'A code as people write it: `LT-2041`' }) });

/** The catalogue of error codes. `current` gives the set in force. */
export function codeRoutes(current: () => PolicySet) {
  const made = new WeakMap<PolicySet, ReturnType<typeof prepare>>();
  const prepared = () => made.getOrInsertComputed(current(), prepare);
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/codes',
        summary: 'List the error codes',
        ...may('documents.read'),
        request: { query: noQuery },
        responses: answers(CodeCatalogue),
      }),
      (c) => c.json(prepared().catalogue, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/codes/find',
        summary: 'Find codes by number or words',
        ...may('documents.read'),
        request: { query: findQuery },
        responses: answers(FoundCodes),
      }),
      (c) => {
        const { catalogue, search } = prepared();
        return c.json(findCodes(c.req.valid('query').q.slice(0, 200), catalogue, search), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/codes/{code}',
        summary: 'See what is known of a code',
        ...may('documents.read'),
        request: { params: codeParams, query: noQuery },
        responses: answers(CodeAnswer),
      }),
      (c) => {
        const { code } = c.req.valid('param');
        const { set, document, policy } = prepared();
        const answer = answerCode(code.slice(0, 40), document, policy, set);
        if (!answer) throw notACode(code);
        return c.json(answer, 200);
      },
    );
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
