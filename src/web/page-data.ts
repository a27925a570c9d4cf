import type { DehydratedState } from '@tanstack/react-query';

/** The id of the block with what the server already knows; no heading can have it, since slugs hold no colon. */
export const dataBlockId = 'hub:data';

/** What the server gives the browser along with the HTML. */
export interface PageData {
  queries: DehydratedState;
}

/** JSON that may stand inside a script element: nothing in it can end the element or open a comment. */
export function toDataBlock(data: PageData): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
