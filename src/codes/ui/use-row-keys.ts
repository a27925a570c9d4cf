import type { KeyboardEvent, RefObject } from 'react';

/** Arrow down and up move from the field to the rows, between them, and back; Escape goes back to the field. */
export function useRowKeys(holder: RefObject<HTMLElement | null>, field: RefObject<HTMLInputElement | null>) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Escape' && document.activeElement !== field.current) {
      event.preventDefault();
      field.current?.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...(holder.current?.querySelectorAll<HTMLElement>('li[id] a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (at < 0 && document.activeElement !== field.current) return;
    event.preventDefault();
    const to = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (to < 0) field.current?.focus();
    else links[Math.min(to, links.length - 1)]?.focus();
  };
}
