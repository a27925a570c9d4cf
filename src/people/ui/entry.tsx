import type { ReactNode } from 'react';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import classes from './entry.module.css';

/** The frame of the screens before somebody is in: one narrow column, nothing else to look at. */
export function Entry({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  const words = useWords('people');
  return (
    <div className={classes.entry}>
      <p className={classes.brand}>
        <span>LeanTech</span> Hub
      </p>
      <PageTitle lead={lead}>{title}</PageTitle>
      <noscript>{words.needsScript}</noscript>
      {children}
    </div>
  );
}
