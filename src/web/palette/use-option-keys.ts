import { type KeyboardEvent, useEffect, useState } from 'react';

/** Which option is chosen: arrows move and go round, Page moves by five, Enter opens it, with Ctrl in a new tab. */
export function useOptionKeys(count: number, typed: string) {
  const [place, setPlace] = useState({ at: 0, typed });
  const active = place.typed === typed ? Math.min(place.at, Math.max(0, count - 1)) : 0;
  const setActive = (at: number) => setPlace({ at, typed });
  useEffect(() => {
    document.getElementById(`palette:${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = steps[event.key]?.(active, count);
    if (to !== undefined && count) {
      event.preventDefault();
      setActive(to);
    }
    if (event.key === 'Enter' && count) {
      event.preventDefault();
      openOption(`palette:${active}`, event.ctrlKey || event.metaKey);
    }
  };
  return { active, setActive, onKeyDown };
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + 5, count - 1),
  PageUp: (at) => Math.max(at - 5, 0),
};

/** An option is a link or a button; opening it is what a click on it does. */
function openOption(id: string, inNewTab: boolean): void {
  const option = document.getElementById(id);
  if (inNewTab && option instanceof HTMLAnchorElement) window.open(option.href, '_blank', 'noopener');
  else option?.click();
}
