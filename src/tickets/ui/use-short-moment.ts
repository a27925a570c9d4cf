import { useWords } from '../../kit/ui/words.tsx';

/** Says an instant as people do: the time alone today, the day with it before that. */
export function useShortMoment(): (instant: string) => string {
  const { day, moment } = useWords('kit').dates;
  const today = day(new Date().toISOString());
  // The words of a moment begin with those of its day.
  return (instant) =>
    day(instant) === today ? moment(instant).slice(today.length).replace(/^\W+/, '') : moment(instant);
}
