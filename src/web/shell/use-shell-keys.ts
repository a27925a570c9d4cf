import { useRouter } from '@tanstack/react-router';
import { useKeys } from '../../kit/ui/keys.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { useMay } from './use-may.ts';
import { useSections } from './use-sections.ts';

/** The keys that work on every screen: to go to a section, and to see all keys. */
export function useShellKeys(showKeys: () => void): void {
  const words = useWords('web');
  const { history } = useRouter();
  const sections = useSections();
  const mayOpen = useMay('tickets.open');
  useKeys([
    ...sections.map((it) => ({
      keys: it.keys,
      hint: words[it.word],
      group: words.go,
      run: () => history.push(it.href),
    })),
    ...(mayOpen
      ? [{ keys: 'c', hint: words.newTicket, group: words.desk, run: () => history.push('/tickets/new') }]
      : []),
    { keys: '?', hint: words.showKeys, group: words.help, run: showKeys },
  ]);
}
