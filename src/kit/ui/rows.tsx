import type { ReactNode } from 'react';
import classes from './rows.module.css';

/** A list whose rows are divided by hairlines; `title` is its quiet heading. */
export function Rows({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={classes.list}>
      {title && <h2 className={classes.title}>{title}</h2>}
      <ul className={classes.rows}>{children}</ul>
    </section>
  );
}

/** One row: what it is, what it says, and what stands at its end. The whole row leads to `href`. */
export function Row({
  href,
  name,
  end,
  children,
}: {
  href?: string;
  name: ReactNode;
  end?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className={classes.row}>
      <span className={classes.name}>{href ? <a href={href}>{name}</a> : name}</span>
      <span className={classes.text}>{children}</span>
      {end && <span className={classes.end}>{end}</span>}
    </li>
  );
}
