import type { ReactNode } from 'react';
import classes from './badge.module.css';

/** A small word in the accent beside a heading, such as `enforced`. A button where it opens something. */
export function Badge({ children, hint, open, controls, onToggle }: BadgeProps) {
  if (!onToggle)
    return (
      <span className={classes.badge} title={hint}>
        {children}
      </span>
    );
  return (
    <button
      type="button"
      className={classes.badge}
      title={hint}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}

interface BadgeProps {
  children: ReactNode;
  /** One sentence on what the word means. */
  hint?: string;
  open?: boolean;
  /** Id of what it opens. */
  controls?: string;
  onToggle?(): void;
}
