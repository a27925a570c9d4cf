import { useWords } from '../../kit/ui/words.tsx';
import type { OutlineEntry } from '../contract.ts';
import classes from './outline.module.css';

/** The headings of the page; the one in view is marked. Below the second level only those around it are shown. */
export function Outline({ entries, current }: { entries: OutlineEntry[]; current: string | undefined }) {
  const words = useWords('documents');
  const chapter = chapterOf(entries, current);
  const shown = shownFor(entries, current);
  return (
    <nav aria-label={words.contents} className={classes.outline}>
      <ol>
        {entries
          .filter((it, index) => it.depth === 2 || (it.depth === 3 && chapterOf(entries, it.anchor, index) === chapter))
          .map((it) => (
            <li key={it.anchor} data-depth={it.depth}>
              <a href={`#${it.anchor}`} aria-current={it.anchor === shown ? 'location' : undefined}>
                {it.title}
              </a>
            </li>
          ))}
      </ol>
    </nav>
  );
}

/** The chapter (second-level heading) that an entry stands in. */
function chapterOf(entries: OutlineEntry[], anchor: string | undefined, at?: number): string | undefined {
  const index = at ?? entries.findIndex((it) => it.anchor === anchor);
  return entries.slice(0, index + 1).findLast((it) => it.depth === 2)?.anchor;
}

/** The entry that stands for a section: itself, or the third-level heading that it is under. */
function shownFor(entries: OutlineEntry[], anchor: string | undefined): string | undefined {
  const index = entries.findIndex((it) => it.anchor === anchor);
  return entries.slice(0, index + 1).findLast((it) => it.depth <= 3)?.anchor;
}
