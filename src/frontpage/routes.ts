import { Hono } from 'hono';
import { Refusal } from '../kit/refusal.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { FrontPage } from './contract.ts';
import { frontPageOf } from './front-page.ts';

/** The front page. `current` gives the set in force, with the edition that it is; no edition before the first. */
export function frontPageRoutes(current: () => { set: PolicySet; edition: FrontPage['edition'] | undefined }) {
  const made = new WeakMap<PolicySet, ReturnType<typeof frontPageOf>>();
  return new Hono().get('/front-page', (c) => {
    const { set, edition } = current();
    const page = made.getOrInsertComputed(set, frontPageOf);
    if (!page || !edition) throw noFrontPage();
    return c.json({ ...page, edition } satisfies FrontPage);
  });
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
