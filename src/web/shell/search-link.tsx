import { Kbd } from '../../kit/ui/kbd.tsx';
import { ariaKeys } from '../../kit/ui/keymap.ts';
import { useWords } from '../../kit/ui/words.tsx';
import { usePalette } from '../palette/palette-context.tsx';
import classes from './search-link.module.css';

/** Opens the palette; without a script it leads to the page that searches. */
export function SearchLink() {
  const words = useWords('web').palette;
  const open = usePalette();
  return (
    <a
      href="/search"
      className={classes.search}
      aria-keyshortcuts={ariaKeys('Mod+k')}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        open('');
      }}
    >
      {words.open}
      <span className={classes.keys} aria-hidden data-needs-script>
        <Kbd keys="Mod+k" />
      </span>
    </a>
  );
}
