import { useWords } from '../../../kit/ui/words.tsx';
import type { RotaEntry } from '../../desk-contract.ts';

/** A line of the rota in words: `Monday to Friday, 22:00–06:00 (Asia/Manila), from Mon 23 Nov`. */
export function useLine(row: RotaEntry | undefined): string | undefined {
  const { shifts, times } = useWords('shifts');
  if (!row) return undefined;
  const span = `${row.start}–${row.end}`;
  if (row.from === row.until) return shifts.lineOnce(times.day(row.from), span, row.zone);
  const upTo = row.until ? [shifts.upTo(times.day(row.until))] : [];
  return [
    `${shifts.line(times.weekdays(row.days), span, row.zone)}, ${shifts.since(times.day(row.from))}`,
    ...upTo,
  ].join(' ');
}
