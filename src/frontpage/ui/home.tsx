import { type ReactNode, useRef } from 'react';
import { RichText } from '../../documents/rich-text.tsx';
import { useCitedPlace } from '../../documents/use-cited-place.ts';
import type { FrontPage } from '../contract.ts';
import classes from './home.module.css';
import { SearchBox } from './search-box.tsx';
import { FrontSectionView } from './section.tsx';
import { Updated } from './updated.tsx';

interface Props {
  page: FrontPage;
  hash: string;
  changed?: ReactNode;
  onSearch: (typed: string) => void;
}

/**
 * The document HOME laid out as a page: its sections in their own order, the reminders beside them where there is room. The
 * search stands before the first table.
 */
export function Home({ page, hash, changed, onSearch }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  useCitedPlace(holder, hash);
  const at = page.sections.findIndex((it) => it.kind !== 'text');
  const beside = page.sections.findIndex((it) => it.kind === 'reminders');
  const intro = page.sections.slice(0, at);
  const tables = page.sections.slice(at, beside < 0 ? undefined : beside);
  const after = beside < 0 ? [] : page.sections.slice(beside + 1);
  return (
    <div ref={holder} className={classes.home}>
      <div className={classes.main}>
        <h1 className={classes.title}>{page.title}</h1>
        <div className={classes.welcome}>
          <RichText tree={page.welcome} />
        </div>
        {intro.map((it) => (
          <FrontSectionView key={it.anchor} section={it} />
        ))}
        <SearchBox onSearch={onSearch} />
        {tables.map((it) => (
          <FrontSectionView key={it.anchor} section={it} />
        ))}
      </div>
      {beside >= 0 && (
        <aside className={classes.beside}>
          <FrontSectionView section={page.sections[beside]!} />
        </aside>
      )}
      <footer className={classes.after}>
        {after.map((it) => (
          <FrontSectionView key={it.anchor} section={it} />
        ))}
        {changed}
        <Updated page={page} />
      </footer>
    </div>
  );
}
