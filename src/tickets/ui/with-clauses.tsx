import { Clause } from '../../kit/ui/clause.tsx';

/** A sentence of the server, in which each clause is a link: `… (SOP-7010 C1)`. */
export function WithClauses({ text }: { text: string }) {
  return text.split(CITATION).map((part, index) =>
    index % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence stay where they are.
      <Clause key={index} cite={part} />
    ) : (
      part
    ),
  );
}

/** `KB-310 V4`, `SOP-7010 L31`; in brackets, so that the parts between are the citations. */
const CITATION = /\b((?:KB|SOP|HR)-\d{1,6} [A-Z]{1,3}\d{1,4})\b/;
