import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { documentQueries } from '../documents/queries.ts';
import type { FetchInside } from '../kit/ui/answer.ts';
import { readCitation } from '../kit/ui/citation.ts';
import { SentencesProvider } from '../kit/ui/clause-hint.tsx';
import { Keymap } from '../kit/ui/keymap.ts';
import { KeysProvider } from '../kit/ui/keys.tsx';
import { theme } from '../kit/ui/theme.ts';
import { ToastProvider } from '../kit/ui/toast.tsx';
import { type Catalogue, WordsProvider } from '../kit/ui/words.tsx';

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
  const keymap = useMemo(() => new Keymap(), []);
  const find = useMemo(() => findSentence(queryClient, fetch), [queryClient, fetch]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <WordsProvider catalogue={words}>
        <QueryClientProvider client={queryClient}>
          <KeysProvider keymap={keymap}>
            <SentencesProvider find={find}>
              <ToastProvider>{children}</ToastProvider>
            </SentencesProvider>
          </KeysProvider>
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>
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
