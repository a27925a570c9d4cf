import { createRoute } from '@tanstack/react-router';
import { previewQueries } from '../../editions/preview-queries.ts';
import { editionQueries } from '../../editions/queries.ts';
import { later } from '../later-pages.ts';
import { load, redirectTo } from '../load.ts';
import { root } from '../root-route.ts';

const editions = createRoute({
  getParentRoute: () => root,
  path: '/editions',
  loader: async ({ context }) => void (await load(context, editionQueries(context.fetch).list())),
  head: ({ match }) => ({ meta: [{ title: match.context.words.editions.title }] }),
  component: later('editions', 'EditionsRoute'),
});

const edition = createRoute({
  getParentRoute: () => root,
  path: '/editions/$number',
  loader: async ({ context, params }) => {
    const queries = editionQueries(context.fetch);
    const [{ number }] = await Promise.all([
      load(context, queries.detail(params.number)),
      load(context, queries.changes(params.number)),
    ]);
    return { title: context.words.editions.one(number) };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: later('editions', 'EditionRoute'),
});

const preview = createRoute({
  getParentRoute: () => root,
  path: '/preview',
  loader: async ({ context }) => {
    const queries = previewQueries(context.fetch);
    const { folder } = await load(context, queries.watched());
    if (folder !== null) await load(context, queries.state());
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.preview.title }] }),
  component: later('preview', 'PreviewRoute'),
});

const draft = createRoute({
  getParentRoute: () => root,
  path: '/preview/documents/$id',
  loader: async ({ context, params }) => {
    const queries = previewQueries(context.fetch);
    const [page] = await Promise.all([load(context, queries.page(params.id)), load(context, queries.state())]);
    if (page.id !== params.id) throw redirectTo(`/preview/documents/${page.id}`);
    return { title: context.words.preview.readingTitle(`${page.id} ${page.title}`) };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: later('preview', 'DraftRoute'),
});

/** Screens of editions, and of the folder that is watched. */
export const editionRoutes = [editions, edition, preview, draft] as const;
