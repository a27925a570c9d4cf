import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { clientQueries } from '../../../clients/queries.ts';
import type { FetchInside } from '../../../kit/ui/answer.ts';
import { TextField } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './open.module.css';

interface PickerProps {
  fetch: FetchInside;
  /** The company that is chosen, by its name. */
  chosen: string;
  onChoose(company: { id: string; name: string }): void;
  /** Another text is typed: nothing is chosen any more. */
  onType(): void;
}

/** A client company, found as one types by anything that the desk knows of it. */
export function CompanyPicker({ fetch, chosen, onChoose, onType }: PickerProps) {
  const words = useWords('ticketDesk').open;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const found = useFound(fetch, typed);
  const [at, setAt] = useState(0);
  const choose = (company: { id: string; name: string }) => {
    onChoose(company);
    setTyped(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!found.length || (!step && event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter') choose(found[Math.min(at, found.length - 1)]!);
    else if (event.key === 'Escape') setTyped(undefined);
    else setAt((at + step! + found.length) % found.length);
  };
  return (
    <div className={classes.picker}>
      <TextField
        label={words.company}
        name="companyName"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}:list`}
        aria-activedescendant={found.length ? `${id}:${Math.min(at, found.length - 1)}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={120}
        value={typed ?? chosen}
        hint={words.companyHint}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(undefined)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          onType();
        }}
      />
      <div id={`${id}:list`} role="listbox" aria-label={words.companies} className={classes.found}>
        {found.map((it, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field above has the keyboard.
          <div
            key={it.id}
            id={`${id}:${index}`}
            role="option"
            aria-selected={index === at}
            className={classes.option}
            // The field keeps the keyboard: leaving it would close the list before the click comes.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(it)}
          >
            {it.name} <span className={classes.quiet}>{it.place}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

const PAUSE_MS = 120;
const MOST = 8;

function useFound(fetch: FetchInside, typed: string | undefined) {
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed?.trim() ?? ''), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useQuery({
    ...clientQueries(fetch).list({ q }),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  });
  return q && typed?.trim() ? (data?.companies ?? []).slice(0, MOST) : [];
}
