import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './sheet.module.css';

interface SheetProps {
  title: string;
  /** On the button that closes it. */
  closeWord: string;
  onClose(): void;
  children: ReactNode;
}

/** Something to read or fill in before one goes on with the screen below: a dialog, at the foot of a phone. */
export function Sheet({ title, closeWord, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={dialog} className={classes.sheet} aria-labelledby="sheet:title" onClose={onClose}>
      <header className={classes.head}>
        <h2 id="sheet:title">{title}</h2>
        <button type="button" className={classes.close} onClick={onClose}>
          {closeWord}
        </button>
      </header>
      {children}
    </dialog>
  );
}
