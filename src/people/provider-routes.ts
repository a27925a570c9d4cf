import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import { Secret } from '../kit/secret.ts';
import type { PeopleEnv } from './identify.ts';
import { NewProvider, Provider, ProviderChange, ProviderList } from './provider-contract.ts';
import { callbackUrl } from './providers/finish.ts';
import { discover } from './providers/open-id.ts';
import {
  addProvider,
  changeProvider,
  listProviders,
  openProvider,
  providerFinder,
  removeProvider,
} from './providers/provider-store.ts';
import type { People } from './service.ts';
import { whoDid } from './who-did.ts';

/** Connecting single sign-on: which providers the hub believes. */
export function providerRoutes(people: People) {
  const provider = providerFinder(people.pool);
  const one = { params: idParams, query: noQuery };
  const withCallback = <T extends { id: string }>(it: T) => ({ ...it, callbackUrl: callbackUrl(people, it.id) });
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/sign-in-providers',
        summary: 'List the providers of single sign-on',
        ...may('providers.change'),
        request: { query: noQuery },
        responses: answers(ProviderList),
      }),
      async (c) => c.json({ providers: (await listProviders(people.pool)).map(withCallback) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in-providers',
        summary: 'Connect a provider',
        ...may('providers.change'),
        request: { query: noQuery, ...body(NewProvider) },
        responses: answers(Provider),
      }),
      async (c) => {
        const { clientSecret, ...rest } = c.req.valid('json');
        await requireAnswer(people, { ...rest, clientSecret: new Secret(clientSecret) });
        await addProvider(people, whoDid(c), { ...rest, clientSecret });
        return c.json(withCallback(rest), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/sign-in-providers/{id}',
        summary: 'Change how a provider is asked',
        ...may('providers.change', provider),
        request: { ...one, ...body(ProviderChange) },
        responses: answersNothing,
      }),
      async (c) => {
        await changeProvider(people, whoDid(c), { id: c.var.found.id, change: c.req.valid('json') });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in-providers/{id}/test',
        summary: 'Ask a provider whether it answers',
        ...may('providers.change', provider),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        const asked = await openProvider(people, c.var.found.id);
        if (asked) await requireAnswer(people, asked);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/sign-in-providers/{id}',
        summary: 'Disconnect a provider',
        ...may('providers.change', provider),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await removeProvider(people, whoDid(c), c.var.found.id);
        return c.body(null, 204);
      },
    );
}

const COPY_EXACTLY =
  'Copy the issuer exactly as the provider writes it; /.well-known/openid-configuration below it says so.';

/** Nobody waits at a sign-in page for a provider that was never there. */
async function requireAnswer({ outgoing }: People, provider: Parameters<typeof discover>[1]): Promise<void> {
  await discover(outgoing, provider).catch((error: Error) => {
    throw new Refusal({
      code: 'provider/not-found',
      status: 422,
      message: `${provider.issuer} does not answer as an OpenID Connect provider of this name. ${error.message}`,
      remedy: error instanceof Refusal ? error.remedy : COPY_EXACTLY,
      cause: error,
    });
  });
}
