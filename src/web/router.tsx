import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { contractQuery } from '../clients/contract-queries.ts';
import { importQueries } from '../clients/import-queries.ts';
import { clientQueries } from '../clients/queries.ts';
import { companyQuestionIn } from '../clients/ui/company-address.ts';
import { codeQueries } from '../codes/queries.ts';
import { inboxQueries } from '../delivery/inbox-queries.ts';
import { pushQueries } from '../delivery/push-queries.ts';
import { deliveryQueries } from '../delivery/queries.ts';
import { letterQuestionIn } from '../delivery/ui/letter-address.ts';
import { documentQueries } from '../documents/queries.ts';
import { previewQueries } from '../editions/preview-queries.ts';
import { editionQueries } from '../editions/queries.ts';
import { frontPageQuery } from '../frontpage/queries.ts';
import { deskQueries } from '../people/desk-queries.ts';
import { peopleQueries } from '../people/queries.ts';
import { auditQuestionIn } from '../people/ui/audit/audit-address.ts';
import { helpQuery, rulesQuery } from '../policy/queries.ts';
import { effectiveQuery } from '../sla/effective-queries.ts';
import { CodeRoute, CodesRoute } from './code-pages.tsx';
import { DocumentPageRoute, DocumentsRoute } from './document-pages.tsx';
import { HomeRoute } from './home.tsx';
import { later } from './later-pages.ts';
import { load, redirectTo } from './load.ts';
import { loadDocument } from './load-document.ts';
import { loadShifts } from './load-shifts.ts';
import { FailureScreen, NotFoundScreen } from './not-shown.tsx';
import type { Ground } from './providers.tsx';
import { searchQuery } from './search/search-query.ts';
import { SearchRoute } from './search-page.tsx';
import { Frame, isEntry } from './shell/frame.tsx';

// One route per screen. `loader` fetches what the screen reads with useSuspenseQuery: on the server before the HTML is
// made, in the browser before the screen changes. `head` gives the title.

const root = createRootRouteWithContext<Ground>()({
  // Which parts of the hub there are; one that cannot be asked about is left out of the navigation.
  loader: async ({ context: { queryClient, fetch }, location }) => {
    if (isEntry(location.pathname)) return;
    await Promise.all([
      queryClient.prefetchQuery(peopleQueries(fetch).me()),
      queryClient.prefetchQuery(previewQueries(fetch).watched()),
      queryClient.prefetchQuery(inboxQueries(fetch).unread()),
    ]);
  },
  component: Frame,
  notFoundComponent: NotFoundScreen,
  errorComponent: FailureScreen,
});

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

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  loader: async ({ context }) => {
    const queries = peopleQueries(context.fetch);
    await Promise.all([load(context, queries.people()), load(context, queries.me())]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.people.title }] }),
  component: later('people', 'PeopleRoute'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  loader: async ({ context, params }) => {
    const queries = peopleQueries(context.fetch);
    const [{ name }] = await Promise.all([load(context, queries.person(params.id)), load(context, queries.me())]);
    return { title: name };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: later('people', 'PersonRoute'),
});

const team = createRoute({
  getParentRoute: () => root,
  path: '/team',
  loader: async ({ context }) => {
    await Promise.all([
      load(context, deskQueries(context.fetch).board()),
      load(context, peopleQueries(context.fetch).me()),
    ]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.shifts.team.title }] }),
  component: later('desk', 'TeamRoute'),
});

const shifts = createRoute({
  getParentRoute: () => root,
  path: '/shifts',
  loaderDeps: ({ search }) => ({ week: (search as { week?: string }).week }),
  loader: ({ context, deps }) => loadShifts(context, deps.week),
  head: ({ match }) => ({ meta: [{ title: match.context.words.shifts.shifts.title }] }),
  component: later('desk', 'ShiftsRoute'),
});

const teams = createRoute({
  getParentRoute: () => root,
  path: '/teams',
  loader: async ({ context }) => {
    const queries = peopleQueries(context.fetch);
    await Promise.all([
      load(context, deskQueries(context.fetch).teams()),
      load(context, queries.people()),
      load(context, queries.me()),
    ]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.shifts.teams.title }] }),
  component: later('desk', 'TeamsRoute'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  loader: async ({ context }) => {
    const { account, me, sessions, passkeys, ownTokens } = peopleQueries(context.fetch);
    await Promise.all([
      // Contacts are notified nowhere, and see no such part.
      context.queryClient.prefetchQuery(pushQueries(context.fetch).devices()),
      load(context, account()),
      load(context, me()),
      load(context, sessions()),
      load(context, passkeys()),
      load(context, ownTokens()),
    ]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.account.title }] }),
  component: later('account', 'AccountRoute'),
});

const tokens = createRoute({
  getParentRoute: () => root,
  path: '/tokens',
  loader: async ({ context }) => {
    const queries = peopleQueries(context.fetch);
    await Promise.all([load(context, queries.tokens()), load(context, queries.me())]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.account.tokens.programsTitle }] }),
  component: later('account', 'TokensRoute'),
});

const singleSignOn = createRoute({
  getParentRoute: () => root,
  path: '/single-sign-on',
  loader: async ({ context }) => void (await load(context, peopleQueries(context.fetch).providers())),
  head: ({ match }) => ({ meta: [{ title: match.context.words.account.signOn.title }] }),
  component: later('account', 'SingleSignOnRoute'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  // Another question is another page, also where the address before it was this one's.
  loaderDeps: ({ search }) => search,
  loader: async ({ context, location }) => {
    const question = auditQuestionIn(location.searchStr);
    const queries = peopleQueries(context.fetch);
    const asked = question.person ? [load(context, queries.person(question.person))] : [];
    await Promise.all([load(context, queries.audit(question)), ...asked]);
    return { question };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.audit.title }] }),
  component: later('audit', 'AuditRoute'),
});

const companies = createRoute({
  getParentRoute: () => root,
  path: '/companies',
  // Another question is another list, also where the address before it was this one's.
  loaderDeps: ({ search }) => search,
  loader: async ({ context, location }) => {
    const question = companyQuestionIn(location.searchStr);
    await Promise.all([
      load(context, clientQueries(context.fetch).list(question)),
      load(context, peopleQueries(context.fetch).me()),
    ]);
    return { question };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.clients.title }] }),
  component: later('clients', 'CompaniesRoute'),
});

const companyImport = createRoute({
  getParentRoute: () => root,
  path: '/companies/import',
  loader: async ({ context }) => {
    await Promise.all([
      load(context, importQueries(context.fetch).list()),
      load(context, peopleQueries(context.fetch).me()),
    ]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.clientImport.title }] }),
  component: later('imports', 'ImportRoute'),
});

const company = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id',
  loader: async ({ context, params }) => {
    const [{ name }] = await Promise.all([
      load(context, clientQueries(context.fetch).company(params.id)),
      load(context, peopleQueries(context.fetch).me()),
    ]);
    return { title: name };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: later('clients', 'CompanyRoute'),
});

const companyHistory = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id/history',
  loaderDeps: ({ search }) => ({ before: (search as { before?: string }).before }),
  loader: async ({ context, params, deps }) => {
    const queries = clientQueries(context.fetch);
    const [{ name }] = await Promise.all([
      load(context, queries.company(params.id)),
      load(context, queries.history(params.id, deps.before)),
      load(context, peopleQueries(context.fetch).me()),
    ]);
    return { title: `${name}, ${context.words.clients.company.history.toLowerCase()}`, ...deps };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [{ title: loaderData.title }] : [] }),
  component: later('clients', 'CompanyHistoryRoute'),
});

const contract = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id/contract',
  loader: async ({ context, params }) => {
    const [{ company: of }] = await Promise.all([
      load(context, contractQuery(context.fetch, params.id)),
      load(context, peopleQueries(context.fetch).me()),
    ]);
    return { title: `${of.name}, ${context.words.contracts.title.toLowerCase()}` };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [loaderData] : [] }),
  component: later('clients', 'ContractRoute'),
});

const effectiveSla = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id/sla',
  loaderDeps: ({ search }) => ({ at: (search as { at?: string }).at?.slice(0, 40) || undefined }),
  loader: async ({ context, params, deps }) => {
    const { company: of } = await load(context, effectiveQuery(context.fetch, params.id, deps.at));
    return { title: `${of.name}, ${context.words.effective.title.toLowerCase()}`, ...deps };
  },
  head: ({ loaderData }) => ({ meta: loaderData ? [{ title: loaderData.title }] : [] }),
  component: later('clients', 'EffectiveSlaRoute'),
});

const ownCompany = createRoute({
  getParentRoute: () => root,
  path: '/my-company',
  loader: async ({ context }) => {
    await Promise.all([
      load(context, clientQueries(context.fetch).own()),
      load(context, peopleQueries(context.fetch).me()),
    ]);
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.clients.own.title }] }),
  component: later('clients', 'OwnCompanyRoute'),
});

const delivery = createRoute({
  getParentRoute: () => root,
  path: '/delivery',
  loaderDeps: ({ search }) => search,
  loader: async ({ context, location }) => {
    const question = letterQuestionIn(location.searchStr);
    await load(context, deliveryQueries(context.fetch).letters(question));
    return { question };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.delivery.title }] }),
  component: later('delivery', 'DeliveryRoute'),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  loaderDeps: ({ search }) => ({ before: (search as { before?: string }).before }),
  loader: async ({ context, deps: { before } }) => {
    await load(context, inboxQueries(context.fetch).page(before));
    return { before };
  },
  head: ({ match }) => ({ meta: [{ title: match.context.words.inbox.title }] }),
  component: later('inbox', 'InboxRoute'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  loader: async ({ context }) => void (await load(context, peopleQueries(context.fetch).ways())),
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.signIn.title }] }),
  component: later('entry', 'SignInRoute'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.setUp.title }] }),
  component: later('entry', 'SetUpRoute'),
});

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.join.title }] }),
  component: later('entry', 'JoinRoute'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.newPassword.title }] }),
  component: later('entry', 'NewPasswordRoute'),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.askForLink.forgot.title }] }),
  component: later('entry', 'ForgotRoute'),
});

const getLink = createRoute({
  getParentRoute: () => root,
  path: '/get-link',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.askForLink.contact.title }] }),
  component: later('entry', 'GetLinkRoute'),
});

const mailLink = createRoute({
  getParentRoute: () => root,
  path: '/mail-link',
  head: ({ match }) => ({ meta: [{ title: match.context.words.people.signIn.title }] }),
  component: later('entry', 'MailLinkRoute'),
});

/** The routes of the hub; `history` is that of the browser, or one address on the server. */
export function createHubRouter(ground: Ground, history: RouterHistory) {
  return createRouter({
    routeTree: root.addChildren([
      inbox,
      team,
      shifts,
      teams,
      people,
      person,
      account,
      tokens,
      singleSignOn,
      audit,
      companies,
      companyImport,
      company,
      companyHistory,
      contract,
      effectiveSla,
      ownCompany,
      delivery,
      signIn,
      setUp,
      join,
      newPassword,
      forgot,
      getLink,
      mailLink,
      home,
      documents,
      document,
      rules,
      codes,
      code,
      editions,
      edition,
      preview,
      draft,
      help,
      search,
    ]),
    history,
    context: ground,
    defaultNotFoundComponent: NotFoundScreen,
    defaultErrorComponent: FailureScreen,
    defaultStaleTime: 30_000,
    // Addresses say what people would write: `?Severity=SEV1&q=2041`, each value a text.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (params) => {
      const text = new URLSearchParams(params as Record<string, string>).toString();
      return text ? `?${text}` : '';
    },
    // Scripts in the page are not allowed, and on the server this option would write one.
    scrollRestoration: !import.meta.env.SSR,
  });
}

export type HubRouter = ReturnType<typeof createHubRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: HubRouter;
  }
}

/** The front page is the desk's; whoever comes from a client company begins with their own. */
async function sendContactsHome({ queryClient, fetch }: Ground): Promise<void> {
  const me = await queryClient.ensureQueryData(peopleQueries(fetch).me()).catch(() => undefined);
  if (me?.roles.includes('contact')) throw redirect({ href: '/my-company', statusCode: 302, replace: true });
}

function askedIn(search: string): string {
  return (new URLSearchParams(search).get('q') ?? '').slice(0, 200);
}

function hashOf(hash: string): string {
  return hash ? `#${hash}` : '';
}
