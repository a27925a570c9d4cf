import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Leads to another address of the hub, as a click on a link does. */
export function useGoTo(): (href: string, options?: { replace?: boolean }) => void {
  const { history } = useRouter();
  return useCallback((href, options) => (options?.replace ? history.replace(href) : history.push(href)), [history]);
}
