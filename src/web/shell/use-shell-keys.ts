import { useRouter } from '@tanstack/react-router';
import { useKeys } from '../../kit/ui/keys.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { sections } from './sections.ts';

/** The keys that work on every screen: to go to a section, and to see all keys. */
export function useShellKeys(showKeys: () => void): void {
  const words = useWords('web');
  const { history } = useRouter();
  useKeys([
    ...sections.map((it) => ({
      keys: it.keys,
      hint: words[it.word],
      group: words.go,
      run: () => history.push(it.href),
    })),
    { keys: '?', hint: words.showKeys, group: words.help, run: showKeys },
  ]);
}
