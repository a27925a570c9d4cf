import { isUuid } from '../../kit/is-uuid.ts';
import { Refusal } from '../../kit/refusal.ts';

/** Where a page of a list ends: the last row by what the list is ordered by. */
export interface Place {
  /** Microseconds since 1970: as exact as the database keeps it, so that no row falls between two pages. */
  updatedAt: string;
  id: string;
}

/** A place as it crosses the wire. */
export const cursorOf = ({ updatedAt, id }: Place): string => `${updatedAt}.${id}`;

/** The place that a cursor names; refused where it is none of ours. */
export function placeOf(cursor: string): Place {
  const [updatedAt = '', id = ''] = cursor.split('.');
  if (/^\d{1,17}$/.test(updatedAt) && isUuid(id)) return { updatedAt, id };
  throw new Refusal({
    code: 'invalid',
    status: 400,
    message: 'The cursor is none that a page gave.',
    remedy: 'Send the `next` of the page before as it is, or none for the first page.',
  });
}
