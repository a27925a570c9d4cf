import { useWords } from '../../../kit/ui/words.tsx';
import type { Roster, RotaEntry } from '../../desk-contract.ts';

/** A line of the rota in words: `Monday to Friday, 22:00–06:00, from Mon 23 Nov`; with its zone where the screen has another. */
export function useLine(row: RotaEntry | undefined, { zone }: Roster): string | undefined {
  const { shifts, times } = useWords('shifts');
  if (!row) return undefined;
  const span = [`${row.start}–${row.end}`, ...(row.zone === zone ? [] : [shifts.inZone(row.zone)])].join(' ');
  if (row.from === row.until) return shifts.lineOnce(times.day(row.from), span);
  const upTo = row.until ? [shifts.upTo(times.day(row.until))] : [];
  return [`${shifts.line(times.weekdays(row.days), span)}, ${shifts.since(times.day(row.from))}`, ...upTo].join(' ');
}
