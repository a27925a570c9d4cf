import { createRoute } from '@tanstack/react-router';
import { codeQueries } from '../../codes/queries.ts';
import { CodeRoute, CodesRoute } from '../code-pages.tsx';
import { load, redirectTo } from '../load.ts';
import { root } from '../root-route.ts';
import { askedIn } from './asked-in.ts';

const codes = createRoute({
  getParentRoute: () => root,
  path: '/codes',
  loader: async ({ context, location }) => {
    const asked = askedIn(location.searchStr);
    const queries = codeQueries(context.fetch);
    await Promise.all([load(context, queries.catalogue()), load(context, queries.find(asked))]);
    return { asked };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.codes.title }] }),
  component: CodesRoute,
});

const code = createRoute({
  getParentRoute: () => root,
  path: '/codes/$code',
  loader: async ({ context, params }) => {
    const answer = await load(context, codeQueries(context.fetch).code(params.code));
    if (answer.code !== params.code) throw redirectTo(`/codes/${answer.code}`);
    return { title: answer.kind === 'code' ? `${answer.code} ${answer.name}` : answer.code };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: CodeRoute,
});

/** Screens of error codes. */
export const codeRoutes = [codes, code] as const;
