import { purposesFor } from '../../privacy/may-unmask.ts';
import { askFirst, dataClasses, minimumNecessary } from '../../privacy/policy.ts';
import { unmaskWaits } from '../commands/unmask.ts';
import type { MaskedMark } from '../event-contract.ts';
import type { KeptWords } from '../log/store.ts';
import type { Looking } from './looking.ts';
import type { MarksOf } from './words.ts';

/** What whoever looks is told of masked values: where their marks stand, and for what they may see one. Never a value, nor its seal. */
export const marksFor =
  (looking: Pick<Looking, 'unmasksAs' | 'set'>): MarksOf =>
  (sealed) =>
    sealed.map((it) => markOf(it, looking));

/** Nothing is told of them. */
export const noMarks: MarksOf = () => [];

type Sealed = KeptWords['sealed'][number];

function markOf(
  { id, class: name, document, clause, start, length }: Sealed,
  { unmasksAs, set }: Pick<Looking, 'unmasksAs' | 'set'>,
): MaskedMark {
  const [classes, access] = [set.policy(dataClasses), set.policy(minimumNecessary)];
  const purposes = classes && access ? purposesFor(unmasksAs, name, { classes, access }) : [];
  const waits = unmaskWaits(name, set);
  return {
    ...{ id, class: name, start, length, purposes },
    clause: { document, clause },
    waits: waits ? { document: set.policy(askFirst)!.document, clause: waits.row.clause } : null,
  };
}
