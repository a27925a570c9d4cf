import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../../kit/ui/keys.tsx';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { CodeCatalogue, FoundCodes } from '../contract.ts';
import type { GoTo } from '../go-to.ts';
import { leaveList, useFocusKept } from './back-to-list.ts';
import classes from './code-list.module.css';
import { CodeRow } from './code-row.tsx';
import { Found } from './found.tsx';
import { useRowKeys } from './use-row-keys.ts';

interface CodeListProps {
  catalogue: CodeCatalogue;
  query: string;
  find: (typed: string) => FoundCodes;
  goTo: GoTo;
}

/** The whole catalogue, and above it a field that finds a code by its digits or by words. */
export function CodeList({ catalogue, query, find, goTo }: CodeListProps) {
  const words = useWords('codes');
  const field = useRef<HTMLInputElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useTyped(query, goTo);
  const found = find(typed);
  useFocusKept();
  useKeys([{ keys: '/', hint: words.focus, group: words.group, run: () => field.current?.focus() }]);
  useEffect(() => leaveList(addressOf(typed), ''), [typed]);
  const moveBetweenRows = useRowKeys(holder, field);
  const openFirst = () => {
    const first =
      found.kind === 'found' ? found.codes[0]?.code.code : found.kind === 'unknown' ? found.code : undefined;
    if (first) goTo(`/codes/${first}`);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside
    <div ref={holder} className={classes.page} onKeyDown={moveBetweenRows}>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <search>
        <form
          action="/codes"
          className={classes.search}
          onSubmit={(event) => {
            event.preventDefault();
            openFirst();
          }}
        >
          <input
            ref={field}
            type="search"
            name="q"
            className={classes.field}
            value={typed}
            placeholder={words.searchHint}
            aria-label={words.searchLabel}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
          <noscript>
            <button type="submit">{words.search}</button>
          </noscript>
        </form>
      </search>
      <Found found={found} typed={typed} />
      {found.kind === 'all' &&
        catalogue.families.map((family) => (
          <section key={family.digit} className={classes.family} aria-labelledby={`family:${family.digit}`}>
            <h2 id={`family:${family.digit}`}>{family.title}</h2>
            <ul className={classes.rows}>
              {family.codes.map((it) => (
                <CodeRow key={it.code} code={it} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

const patience = 250;

/** What is typed, kept in the address once the fingers rest. */
function useTyped(query: string, goTo: GoTo): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(query);
  const kept = useRef(query);
  useEffect(() => {
    if (query !== kept.current) setTyped(query);
    kept.current = query;
  }, [query]);
  useEffect(() => {
    if (typed === kept.current) return;
    const timer = setTimeout(() => {
      // Somebody who types and opens a code at once is on the way there: that address is not written over.
      if (window.location.pathname !== '/codes') return;
      kept.current = typed;
      goTo(addressOf(typed), { replace: true });
    }, patience);
    return () => clearTimeout(timer);
  }, [typed, goTo]);
  return [typed, setTyped];
}

function addressOf(typed: string): string {
  return typed ? `/codes?${new URLSearchParams({ q: typed })}` : '/codes';
}
