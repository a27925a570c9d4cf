import { useWords } from '../../kit/ui/words.tsx';
import type { DocumentHistory } from '../contract.ts';

/** `, in force since 23 November, edition 1`; nothing where another text than the one in force is read. */
export function Standing({ history: { inForce, reading } }: { history: DocumentHistory }) {
  const words = useWords('editions');
  const { dates } = useWords('kit');
  if (!inForce || !reading?.isInForce) return null;
  return <>, {words.since(dates.day(inForce.inForceFrom), inForce.number)}</>;
}
