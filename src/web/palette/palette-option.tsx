import type { ReactNode } from 'react';
import { Kbd } from '../../kit/ui/kbd.tsx';
import { Marked } from '../../kit/ui/marked.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { Entry } from './entries.ts';
import classes from './palette.module.css';

interface OptionProps {
  id: string;
  entry: Entry;
  isActive: boolean;
  /** Stands above the first of its kind. */
  heading?: string;
  onPoint(): void;
  onChoose(): void;
}

/** One line of the palette: a link where it leads somewhere, so that it opens in a tab like any other. */
export function PaletteOption({ id, entry, isActive, heading, onPoint, onChoose }: OptionProps) {
  const href = hrefOf(entry);
  const shared = {
    id,
    role: 'option',
    tabIndex: -1,
    className: classes.option,
    'aria-selected': isActive,
    onPointerMove: onPoint,
    onClick: onChoose,
  };
  return (
    <>
      {heading && (
        <div role="presentation" className={classes.heading}>
          {heading}
        </div>
      )}
      {href ? (
        <a {...shared} href={href}>
          <Lines entry={entry} />
        </a>
      ) : (
        <button {...shared} type="button">
          <Lines entry={entry} />
        </button>
      )}
    </>
  );
}

function hrefOf(entry: Entry): string | undefined {
  if (entry.kind === 'action') return entry.action.href;
  return 'href' in entry ? entry.href : entry.place.href;
}

function Lines({ entry }: { entry: Entry }): ReactNode {
  const words = useWords('web').palette;
  switch (entry.kind) {
    case 'place':
      return (
        <>
          <span className={classes.first}>
            <span className={classes.cite}>{entry.place.cite}</span>
            <span className={classes.title}>
              <Marked text={entry.place.title} marks={entry.place.marks} />
            </span>
            <span className={classes.where}>{entry.place.where}</span>
          </span>
          {tells(entry) && (
            <span className={classes.sentence}>
              <Marked text={entry.sentence} marks={entry.marks} />
            </span>
          )}
        </>
      );
    case 'recent':
      return (
        <span className={classes.first}>
          <span className={classes.cite}>{entry.place.cite}</span>
          <span className={classes.title}>{entry.place.title}</span>
        </span>
      );
    case 'unknown code':
      return (
        <span className={classes.first}>
          <span className={classes.cite}>{entry.code}</span>
          <span className={classes.title}>{words.unknownCode}</span>
        </span>
      );
    case 'ticket':
      return (
        <span className={classes.first}>
          <span className={classes.cite}>{entry.number}</span>
          <span className={classes.title}>{words.ticket}</span>
        </span>
      );
    case 'company':
      return (
        <span className={classes.first}>
          <span className={classes.title}>{entry.name}</span>
          <span className={classes.where}>{entry.where}</span>
        </span>
      );
    case 'action':
      return (
        <span className={classes.first}>
          <span className={classes.title}>{entry.action.label}</span>
          {entry.action.keys && <Kbd keys={entry.action.keys} />}
        </span>
      );
  }
}

/** Where the title says it all, what stands in the first cell ("Severity: SEV4") adds nothing. */
function tells({ marks, sentence }: { marks: readonly unknown[]; sentence: string }): boolean {
  return marks.length > 0 || sentence.length > 40;
}
