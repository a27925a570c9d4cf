import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { previewQueries } from '../../editions/preview-queries.ts';
import type { Me } from '../../people/contract.ts';
import { peopleQueries } from '../../people/queries.ts';
import { type HubSection, sections } from './sections.ts';

/** The parts of the hub that there are now. The root of the screens has asked before anything is drawn. */
export function useSections(): readonly HubSection[] {
  const { fetch } = useRouter().options.context;
  const { data } = useQuery({ ...previewQueries(fetch).watched(), enabled: false });
  const { data: me } = useQuery({ ...peopleQueries(fetch).me(), enabled: false });
  const isWatched = (data?.folder ?? null) !== null;
  return useMemo(() => sections.filter((it) => isShown(it, isWatched, me)), [isWatched, me]);
}

function isShown({ isPreview, isForStaff, permission }: HubSection, isWatched: boolean, me: Me | undefined): boolean {
  if (isPreview && !isWatched) return false;
  if (isForStaff && me?.roles.includes('contact')) return false;
  return !permission || (me?.permissions.includes(permission) ?? false);
}
