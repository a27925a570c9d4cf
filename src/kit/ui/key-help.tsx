import { useEffect, useRef } from 'react';
import { Kbd } from './kbd.tsx';
import classes from './key-help.module.css';
import type { KeyBinding } from './keymap.ts';
import { useKeymap } from './keys.tsx';
import { useWords } from './words.tsx';

/** The sheet that shows every key that works right now. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose(): void }) {
  const words = useWords('kit').keys;
  const { bindings, singleKeys, setSingleKeys } = useKeymap();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog ref={dialog} className={classes.sheet} aria-labelledby="key:help" onClose={onClose}>
      <header className={classes.head}>
        <h2 id="key:help">{words.title}</h2>
        <button type="button" className={classes.close} onClick={onClose}>
          {words.close}
        </button>
      </header>
      {groups(bindings).map(([group, rows]) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl className={classes.rows}>
            {rows.map((it) => (
              <div key={it.keys}>
                <dt>{it.hint}</dt>
                <dd>
                  <Kbd keys={it.keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className={classes.single}>
        <input type="checkbox" checked={singleKeys} onChange={(event) => setSingleKeys(event.target.checked)} />
        {words.singleKeys}
      </label>
    </dialog>
  );
}

function groups(bindings: readonly KeyBinding[]): [string, KeyBinding[]][] {
  const winning = bindings.filter((it, index) => bindings.findLastIndex((other) => other.keys === it.keys) === index);
  return [...Map.groupBy(winning, (it) => it.group)];
}
