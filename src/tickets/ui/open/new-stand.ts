import type { FetchInside } from '../../../kit/ui/answer.ts';
import type { NewDraft } from './new-draft.ts';

/** What every part of the form works with. */
export interface NewStand {
  fetch: FetchInside;
  /** The wall clock of whoever writes. */
  zone: string;
  draft: NewDraft;
  change(part: Partial<NewDraft>): void;
}
