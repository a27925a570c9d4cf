import classes from './kbd.module.css';
import { printKeys } from './keymap.ts';

/** The keys of a binding as small caps: `g` `d`, `Ctrl K`. Decoration beside a control that carries `aria-keyshortcuts`. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={classes.kbd}>{printKeys(keys).join(' ')}</kbd>;
}
