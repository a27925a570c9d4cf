import classes from './severity.module.css';

/** `SEV1` to `SEV4` in its colour; the word says it too. */
export function Severity({ severity }: { severity: string }) {
  return (
    <span className={classes.severity} data-severity={severity}>
      {severity}
    </span>
  );
}
