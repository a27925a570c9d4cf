import type { ReactNode } from 'react';
import classes from './page-title.module.css';

/** The title of a screen, with a quiet line above it and a sentence below. */
export function PageTitle({
  id,
  meta,
  children,
  lead,
}: {
  id?: string;
  meta?: ReactNode;
  children: ReactNode;
  lead?: ReactNode;
}) {
  return (
    <header className={classes.head}>
      {meta && <p className={classes.meta}>{meta}</p>}
      <h1 id={id} className={classes.title}>
        {children}
      </h1>
      {lead && <p className={classes.lead}>{lead}</p>}
    </header>
  );
}
