import { useEffect, useState } from 'react';
import type { ContractView } from '../../contract-wire.ts';
import { begin, type ContractDraftState, draftKey } from './draft.ts';

/** What is typed, from what is in force until it is published or discarded. It survives a reload and a crash. */
export function useDraft(view: ContractView, person: string) {
  const key = draftKey(view.company.id, person);
  const [kept, setKept] = useState<ContractDraftState>();
  // The server knows no drafts, so the first drawing has none.
  useEffect(() => setKept(stored(key)), [key]);
  const draft = kept ?? begin(view);
  return {
    draft,
    isBegun: kept !== undefined,
    change: (part: Partial<ContractDraftState>) =>
      setKept((before) => {
        const next = { ...(before ?? begin(view)), ...part };
        write(key, next);
        return next;
      }),
    discard: () => {
      write(key, undefined);
      setKept(undefined);
    },
  };
}

function stored(key: string): ContractDraftState | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** What another version of the hub kept may look otherwise: it is left alone. */
function isDraft(kept: unknown): kept is ContractDraftState {
  if (typeof kept !== 'object' || kept === null) return false;
  const { mode, text, base, form } = kept as Partial<ContractDraftState>;
  const isForm = form === null || [form?.targets, form?.calendars, form?.rules, form?.supported].every(Array.isArray);
  return (mode === 'form' || mode === 'source') && typeof text === 'string' && typeof base === 'string' && isForm;
}

/** A browser that keeps nothing still lets somebody write. */
function write(key: string, draft: ContractDraftState | undefined): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {}
}
