import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { clientQueries } from '../../clients/queries.ts';
import { peopleQueries } from '../../people/queries.ts';
import type { Entry } from './entries.ts';

/** As many as fit below what the documents answer. */
const MOST = 5;
/** Fewer letters fit nearly every company. */
const SHORTEST = 2;
/** A word is asked for once, not letter by letter. */
const PAUSE_MS = 100;

/** The client companies that fit what is typed, by name, number, place, person, mail or phone; none for those who may not see them. */
export function useCompanies(typed: string): readonly Entry[] {
  const { fetch } = useRouter().options.context;
  const { data: me } = useQuery({ ...peopleQueries(fetch).me(), enabled: false });
  const q = useSettled(typed.trim());
  const mayAsk = me?.permissions.includes('clients.read') ?? false;
  // Without the network the documents still answer, and nothing is asked in vain.
  const isAsked = mayAsk && q.length >= SHORTEST && globalThis.navigator?.onLine !== false;
  const { data } = useQuery({
    ...clientQueries(fetch).list({ q }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return useMemo(
    () => (isAsked && typed.trim() ? (data?.companies ?? []).slice(0, MOST) : []).map(toEntry),
    [data, isAsked, typed],
  );
}

const toEntry = ({
  id,
  name,
  place,
  number,
}: {
  id: string;
  name: string;
  place: string;
  number: string | null;
}): Entry => ({
  kind: 'company',
  id: `company ${id}`,
  href: `/companies/${id}`,
  name,
  where: [number, place].filter(Boolean).join(' · '),
});

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
