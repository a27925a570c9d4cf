/** Moves the keyboard to the link of the next row, or the one before: from nowhere to the first. */
export function moveInRows(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('a[data-row]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1);
  links[to]?.focus();
}
