import { useMantineColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../kit/ui/words.tsx';
import { useSections } from '../shell/use-sections.ts';
import type { PaletteAction } from './entries.ts';

/** What can be done from the palette: go somewhere, change the colours, see the keys. */
export function useActions(onKeys: () => void): PaletteAction[] {
  const words = useWords('web');
  const { title: inbox } = useWords('inbox');
  const { scheme } = useWords('kit');
  const { setColorScheme } = useMantineColorScheme();
  const sections = useSections();
  return useMemo(
    () => [
      ...sections.map((it) => ({
        id: `go ${it.href}`,
        label: words.goTo(words[it.word]),
        keys: it.keys,
        href: it.href,
      })),
      { id: 'go /inbox', label: words.goTo(inbox), href: '/inbox' },
      { id: 'go /account', label: words.goTo(words.account), href: '/account' },
      ...words.rulesHelp.places.map(({ hash, label, asked }) => ({
        id: `help ${hash}`,
        label,
        href: `/help/rules${hash}`,
        asked,
      })),
      ...(['light', 'dark', 'auto'] as const).map((it) => ({
        id: `scheme ${it}`,
        label: words.palette.colours(scheme[it].toLowerCase()),
        run: () => setColorScheme(it),
      })),
      { id: 'keys', label: words.showKeys, keys: '?', run: onKeys },
    ],
    [words, inbox, sections, scheme, setColorScheme, onKeys],
  );
}
