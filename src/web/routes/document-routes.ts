import { createRoute, redirect } from '@tanstack/react-router';
import { documentQueries } from '../../documents/queries.ts';
import { editionQueries } from '../../editions/queries.ts';
import { frontPageQuery } from '../../frontpage/queries.ts';
import { peopleQueries } from '../../people/queries.ts';
import { helpQuery, rulesQuery } from '../../policy/queries.ts';
import { DocumentPageRoute, DocumentsRoute } from '../document-pages.tsx';
import { HomeRoute } from '../home.tsx';
import { later } from '../later-pages.ts';
import { load, redirectTo } from '../load.ts';
import { loadDocument } from '../load-document.ts';
import type { Ground } from '../providers.tsx';
import { root } from '../root-route.ts';
import { searchQuery } from '../search/search-query.ts';
import { SearchRoute } from '../search-page.tsx';
import { askedIn } from './asked-in.ts';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: async ({ context }) => {
    await sendContactsHome(context);
    const { edition } = await load(context, frontPageQuery(context.fetch));
    // What changed may be missing; the page is not.
    await context.queryClient.prefetchQuery(editionQueries(context.fetch).changes(String(edition.number)));
  },
  head: () => ({ meta: [] }),
  component: HomeRoute,
});

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  loader: ({ context }) => load(context, documentQueries(context.fetch).list()),
  head: ({ match }) => ({ meta: [{ title: match.context.words.documents.listTitle }] }),
  component: DocumentsRoute,
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  loaderDeps: ({ search }) => ({ edition: (search as { edition?: string }).edition?.slice(0, 20) || undefined }),
  loader: async ({ context, params, deps, location }) => {
    const page = await loadDocument(context, params.id, location.searchStr);
    if (page.id === 'HOME' && !deps.edition) throw redirectTo(`/${hashOf(location.hash)}`);
    if (page.id !== params.id) throw redirectTo(`/documents/${page.id}${location.searchStr}${hashOf(location.hash)}`);
    const title = `${page.id} ${page.title}`;
    const { one } = context.words.editions;
    return { title: deps.edition ? `${title}, ${one(Number(deps.edition)).toLowerCase()}` : title };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: DocumentPageRoute,
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id/rules/$anchor',
  loader: async ({ context, params }) => {
    const sheet = await load(context, rulesQuery(context.fetch, params.id, params.anchor));
    return { title: `${sheet.document} ${sheet.heading}, ${context.words.policy.rulesTitle}` };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: later('rules', 'RulesRoute'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help/rules',
  loader: async ({ context }) => ({ title: (await load(context, helpQuery(context.fetch))).title }),
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: later('help', 'HelpRoute'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  loader: async ({ context, location }) => {
    const asked = askedIn(location.searchStr);
    await load(context, searchQuery(context.fetch, asked));
    return { asked };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.web.search.title }] }),
  component: SearchRoute,
});

/** Screens of documents, and of what is found in them. */
export const documentRoutes = [home, documents, document, rules, help, search] as const;

/** The front page is the desk's; whoever comes from a client company begins with their own. */
async function sendContactsHome({ queryClient, fetch }: Ground): Promise<void> {
  const me = await queryClient.ensureQueryData(peopleQueries(fetch).me()).catch(() => undefined);
  if (me?.roles.includes('contact')) throw redirect({ href: '/my-company', statusCode: 302, replace: true });
}

function hashOf(hash: string): string {
  return hash ? `#${hash}` : '';
}
