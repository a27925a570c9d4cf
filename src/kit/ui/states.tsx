import type { ReactNode } from 'react';
import { PageTitle } from './page-title.tsx';
import classes from './states.module.css';

/** A screen or a list with nothing in it: what it would hold, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
    </div>
  );
}

/** A screen that could not be shown: what happened, what was kept, what to try. */
export function Failure({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.page}>
      <PageTitle>{title}</PageTitle>
      <div className={classes.text}>{children}</div>
    </div>
  );
}
