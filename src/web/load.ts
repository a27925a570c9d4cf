import type { EnsureQueryDataOptions, QueryKey } from '@tanstack/react-query';
import { notFound, redirect } from '@tanstack/react-router';
import { ApiFailure } from '../kit/ui/answer.ts';
import type { Ground } from './providers.tsx';

/** Fetches what a screen reads, once; what the server does not know or show is "not found" here too. */
export async function load<T, K extends QueryKey>(
  { queryClient }: Ground,
  query: EnsureQueryDataOptions<T, Error, T, K>,
): Promise<T> {
  try {
    return await queryClient.ensureQueryData(query);
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 404) throw notFound();
    throw error;
  }
}

/** Sends on to the address that a page really has, for good. */
export function redirectTo(href: string) {
  return redirect({ href, statusCode: 308, replace: true });
}
