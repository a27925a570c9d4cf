import type { FetchInside } from '../kit/ui/answer.ts';
import { DueCase } from './ui/due-case.tsx';

/** "When is this due?" beside the targets of KB-310 or of a contract. `search` is the address's query. */
export function DueCaseScreen(props: { document: string; anchor: string; search: string; fetch: FetchInside }) {
  return <DueCase {...props} />;
}
