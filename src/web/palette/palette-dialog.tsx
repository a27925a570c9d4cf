import { useEffect, useMemo, useRef, useState } from 'react';
import { Kbd } from '../../kit/ui/kbd.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { useSearch } from '../search/use-search.ts';
import { useMay } from '../shell/use-may.ts';
import { type Entry, entriesFor, ticketEntry } from './entries.ts';
import classes from './palette.module.css';
import { PaletteOption } from './palette-option.tsx';
import { keepRecent, readRecent } from './recent.ts';
import { useActions } from './use-actions.ts';
import { useCompanies } from './use-companies.ts';
import { useOptionKeys } from './use-option-keys.ts';

interface PaletteProps {
  typed: string;
  onClose(): void;
  onKeys(): void;
}

/** `Ctrl K`: documents, clauses, codes and actions while somebody types, from the browser's own index. */
export function PaletteDialog({ typed: first, onClose, onKeys }: PaletteProps) {
  const { palette: words, companies: companiesWord } = useWords('web');
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState(first);
  const [recent] = useState(readRecent);
  const client = useSearch();
  const actions = useActions(onKeys);
  const companies = useCompanies(typed);
  const mayReadTickets = useMay('tickets.read');
  const found = useMemo(() => entriesFor(typed, client, actions, recent), [typed, client, actions, recent]);
  // Companies come from the server a moment later: below the rest, so that nothing moves under the hand.
  const entries = useMemo(() => {
    const ticket = mayReadTickets ? ticketEntry(typed) : undefined;
    const named = ticket && /^\s*inc/i.test(typed) ? [ticket] : [];
    return [...named, ...found, ...(ticket && !named.length ? [ticket] : []), ...companies];
  }, [typed, mayReadTickets, found, companies]);
  const { active, setActive, onKeyDown } = useOptionKeys(entries.length, typed);
  useModal(dialog);

  const choose = (entry: Entry) => {
    if (entry.kind === 'place') keepRecent(entry.place);
    if (entry.kind === 'recent') keepRecent(entry.place);
    onClose();
    if (entry.kind === 'action') entry.action.run?.();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as every dialog
    <dialog
      ref={dialog}
      className={classes.palette}
      aria-label={words.title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={classes.head}>
        <input
          type="text"
          role="combobox"
          className={classes.field}
          value={typed}
          placeholder={words.hint}
          aria-label={words.title}
          aria-expanded={entries.length > 0}
          aria-controls="palette:list"
          aria-activedescendant={entries.length ? `palette:${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={classes.close} onClick={onClose} aria-label={`${words.close} Esc`}>
          <Kbd keys="Esc" />
        </button>
      </div>
      <div id="palette:list" role="listbox" aria-label={words.results} className={classes.list}>
        {entries.map((entry, index) => (
          <PaletteOption
            key={entry.id}
            id={`palette:${index}`}
            entry={entry}
            isActive={index === active}
            heading={headingOf(entry, entries[index - 1])}
            onPoint={() => setActive(index)}
            onChoose={() => choose(entry)}
          />
        ))}
      </div>
      {typed.trim() && entries.length === 0 && (
        <p className={classes.empty}>{client ? words.nothing(typed.trim()) : words.loading}</p>
      )}
      <output className={classes.count}>{typed.trim() ? words.count(entries.length) : ''}</output>
    </dialog>
  );

  function headingOf(entry: Entry, before: Entry | undefined): string | undefined {
    if (entry.kind === before?.kind || entry.kind === 'place' || entry.kind === 'unknown code') return undefined;
    if (entry.kind === 'ticket') return undefined;
    if (entry.kind === 'recent') return words.recent;
    if (entry.kind === 'company') return companiesWord;
    return entry.action.asked ? words.help : words.actions;
  }
}

/** Opens as a dialog over everything; what had the keyboard gets it back when it goes. */
function useModal(dialog: React.RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    const field = shown?.querySelector('input');
    field?.setSelectionRange(field.value.length, field.value.length);
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [dialog]);
}
