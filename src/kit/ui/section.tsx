import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

/** A part of a screen under a heading of its own, with a sentence that says what it is for. */
export function Section({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}
