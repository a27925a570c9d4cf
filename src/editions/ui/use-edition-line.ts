import { useWords } from '../../kit/ui/words.tsx';
import type { EditionSummary } from '../contract.ts';

/** Says of an edition when it takes force and who published it. */
export function useEditionLine(): (edition: EditionSummary) => string {
  const words = useWords('editions');
  const { dates } = useWords('kit');
  return ({ inForceFrom, state, author }) => `${words.from(dates.moment(inForceFrom), state)}, ${words.by(author)}`;
}
