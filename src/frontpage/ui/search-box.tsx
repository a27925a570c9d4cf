import { useState } from 'react';
import { Kbd } from '../../kit/ui/kbd.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import classes from './search-box.module.css';

/** The search in the middle of the page. The first letter opens the palette; without a script it asks the server. */
export function SearchBox({ onSearch }: { onSearch: (typed: string) => void }) {
  const words = useWords('frontpage');
  const [typed, setTyped] = useState('');
  const open = (text: string) => {
    setTyped('');
    onSearch(text);
  };
  return (
    <search>
      <form
        action="/search"
        className={classes.box}
        onSubmit={(event) => {
          event.preventDefault();
          open(typed);
        }}
      >
        <input
          type="search"
          name="q"
          className={classes.input}
          value={typed}
          placeholder={words.searchHint}
          aria-label={words.searchLabel}
          autoComplete="off"
          onChange={(event) => open(event.target.value)}
          onClick={() => open('')}
        />
        <span className={classes.keys} data-needs-script>
          <Kbd keys="Mod+k" />
        </span>
      </form>
    </search>
  );
}
