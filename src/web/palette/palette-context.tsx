import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { useKeys } from '../../kit/ui/keys.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { PaletteDialog } from './palette-dialog.tsx';

const Open = createContext<(typed: string) => void>(() => {});

/** The palette over every screen below, and its key. */
export function PaletteProvider({ onKeys, children }: { onKeys(): void; children: ReactNode }) {
  const words = useWords('web');
  const [typed, setTyped] = useState<string>();
  const open = useCallback((text: string) => setTyped(text), []);
  useKeys([
    { keys: 'Mod+k', hint: words.palette.open, group: words.help, run: () => open('') },
    { keys: '/', hint: words.palette.open, group: words.help, run: () => open('') },
  ]);
  return (
    <Open value={open}>
      {children}
      {typed !== undefined && <PaletteDialog typed={typed} onClose={() => setTyped(undefined)} onKeys={onKeys} />}
    </Open>
  );
}

/** Opens the palette, with what somebody typed already. */
export function usePalette(): (typed: string) => void {
  return use(Open);
}
