import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { documentQueries } from '../documents/queries.ts';
import type { FetchInside } from '../kit/ui/answer.ts';
import { readCitation } from '../kit/ui/citation.ts';
import { SentencesProvider } from '../kit/ui/clause-hint.tsx';
import { Keymap } from '../kit/ui/keymap.ts';
import { KeysProvider } from '../kit/ui/keys.tsx';
import { send } from '../kit/ui/send.ts';
import { theme } from '../kit/ui/theme.ts';
import { ToastProvider } from '../kit/ui/toast.tsx';
import { type Catalogue, WordsProvider } from '../kit/ui/words.tsx';
import { peopleQueries } from '../people/queries.ts';

/** What every screen stands on. The same in server and browser. */
export interface Ground {
  queryClient: QueryClient;
  fetch: FetchInside;
  words: Catalogue;
  /** Lets a style element of this answer through the content policy. */
  nonce: string;
}

/** Words, data, keys, colours and the sentences of clauses, for everything below. */
export function Providers({ ground, children }: { ground: Ground; children: ReactNode }) {
  const { queryClient, fetch, words, nonce } = ground;
  const find = useMemo(() => findSentence(queryClient, fetch), [queryClient, fetch]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <WordsProvider catalogue={words}>
        <QueryClientProvider client={queryClient}>
          <OwnKeys fetch={fetch}>
            <SentencesProvider find={find}>
              <ToastProvider>{children}</ToastProvider>
            </SentencesProvider>
          </OwnKeys>
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>
  );
}

/** The keys of the screens; whether single keys do something is kept with the person. */
function OwnKeys({ fetch, children }: { fetch: FetchInside; children: ReactNode }) {
  const keymap = useMemo(() => new Keymap(), []);
  const queryClient = useQueryClient();
  const me = peopleQueries(fetch).me();
  const { data } = useQuery({ ...me, enabled: false });
  const keep = async (keysOn: boolean) => {
    await send(fetch, 'PATCH', '/account', { keysOn });
    await queryClient.invalidateQueries({ queryKey: me.queryKey });
  };
  return (
    <KeysProvider keymap={keymap} singleKeys={data?.keysOn ?? true} onSingleKeys={keep}>
      {children}
    </KeysProvider>
  );
}

function findSentence(queryClient: QueryClient, fetch: FetchInside) {
  const queries = documentQueries(fetch);
  return async (cite: string): Promise<string | undefined> => {
    const { document, clause } = readCitation(cite);
    if (!clause) return undefined;
    return (await queryClient.fetchQuery(queries.clause(document, clause))).text;
  };
}
