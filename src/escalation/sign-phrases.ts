import type { CellKind } from '../policy/schema.ts';
import { isFamily } from '../policy/test.ts';

/** What a row of signs looks for. */
export interface Signs {
  phrases: readonly string[];
  /** Families of codes, `LT-9xxx`. */
  families: readonly string[];
}

/** Reads `"files are encrypted"; "pay to unlock our files"` or `LT-9xxx`. A lone word is refused: everybody uses lone words. */
export const signPhrases: CellKind<Signs> = {
  name: 'signs',
  help: 'Write phrases of two words or more, in quotes, with semicolons between them; or a family of codes such as LT-9xxx.',
  read: (text, context) => {
    const signs = { phrases: [] as string[], families: [] as string[] };
    let from = 0;
    for (const piece of text.split(';')) {
      const part = piece.trim();
      const phrase = /^["“](.+)["”]$/.exec(part)?.[1];
      if (phrase && /\S\s+\S/.test(phrase)) signs.phrases.push(phrase);
      else if (isFamily(part)) signs.families.push(part);
      else {
        const message = phrase
          ? `"${phrase}" is a single word, and a single word is never a sign.`
          : `${part} is neither a phrase in quotes nor a family of codes.`;
        const start = from + piece.indexOf(part);
        context.report({
          code: 'policy/sign',
          message,
          hint: signPhrases.help,
          from: start,
          to: start + Math.max(1, part.length),
        });
        return undefined;
      }
      from += piece.length + 1;
    }
    return signs;
  },
};
