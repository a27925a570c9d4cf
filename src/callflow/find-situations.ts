import { phraseFinder, spokenWords } from '../kit/find-phrases.ts';
import { remembered } from '../kit/remembered.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { difficultClients } from './policy.ts';

export type SituationsPolicy = CompiledPolicy<typeof difficultClients.columns>;
export type SituationRow = CompiledRow<typeof difficultClients.columns>;

/** What an engineer hears and sees of a client. */
export interface Observed {
  /** The client's words. */
  says?: string;
  /** Signs of the table that the engineer noticed, as it writes them: `Raised voice`. */
  does?: readonly string[];
}

/**
 * The situations of step 6 that fit what a client says and does (SOP-7005 difficult), in the order of the table. Signs in
 * quotes are looked for in the client's words, as whole phrases; the others are what an engineer notices.
 */
export function findSituations({ says = '', does = [] }: Observed, policy: SituationsPolicy): SituationRow[] {
  const [noticed, words] = [new Set(does.map(lower)), spokenWords(says)];
  return signs
    .of(policy)
    .filter((it) => it.phrases(words).length > 0 || it.noticed.some((sign) => noticed.has(lower(sign))))
    .map((it) => it.row);
}

/** The signs that an engineer can notice, in all situations. */
export function noticeableSigns(policy: SituationsPolicy): string[] {
  return signs.of(policy).flatMap((it) => it.noticed);
}

const signs = remembered((policy: SituationsPolicy) =>
  policy.rows.map((row) => {
    const parts = row.values.Signs.split(';').map((it) => it.trim());
    const quoted = [...row.values.Signs.matchAll(/["“]([^"”]+)["”]/g)].map((it) => it[1]!);
    return { row, phrases: phraseFinder(quoted), noticed: parts.filter((it) => !/^["“][^"”]*["”]$/.test(it)) };
  }),
);

function lower(text: string): string {
  return text.trim().toLowerCase();
}
