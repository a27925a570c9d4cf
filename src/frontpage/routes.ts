import { createRoute } from '@hono/zod-openapi';
import { answers, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { FrontPage } from './contract.ts';
import { frontPageOf } from './front-page.ts';

/** The front page. `current` gives the set in force, with the edition that it is; no edition before the first. */
export function frontPageRoutes(current: () => { set: PolicySet; edition: FrontPage['edition'] | undefined }) {
  const made = new WeakMap<PolicySet, ReturnType<typeof frontPageOf>>();
  return api().openapi(
    createRoute({
      method: 'get',
      path: '/front-page',
      summary: 'Read the front page',
      ...may('documents.read'),
      request: { query: noQuery },
      responses: answers(FrontPage),
    }),
    (c) => {
      const { set, edition } = current();
      const page = made.getOrInsertComputed(set, frontPageOf);
      if (!page || !edition) throw noFrontPage();
      return c.json({ ...page, edition }, 200);
    },
  );
}

/** The routes' type, for a typed client. */
export type FrontPageRoutes = ReturnType<typeof frontPageRoutes>;

const noFrontPage = () =>
  new Refusal({
    code: 'frontpage/none',
    status: 404,
    message: 'The documents hold no front page that can be read.',
    remedy:
      'It is the document with the id HOME; `npx hub check` says what is wrong with it. All documents: /documents.',
  });
