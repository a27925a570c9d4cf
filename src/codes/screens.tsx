import type { CodeAnswer, CodeCatalogue, FoundCodes } from './contract.ts';
import type { GoTo } from './go-to.ts';
import { CodeList } from './ui/code-list.tsx';
import { CodePage } from './ui/code-page.tsx';
import { UnknownCodePage } from './ui/unknown-code-page.tsx';

interface CodesProps {
  catalogue: CodeCatalogue;
  /** What was typed, from the address. */
  query: string;
  /** Finds while somebody types, without asking the server. */
  find: (typed: string) => FoundCodes;
  goTo: GoTo;
}

/** `/codes`: every code by family, and those that a text leads to. */
export function CodesScreen(props: CodesProps) {
  return <CodeList {...props} />;
}

/** `/codes/LT-2041`: one code, or what to do about one that is not known. */
export function CodeScreen({ answer, goTo }: { answer: CodeAnswer; goTo: GoTo }) {
  return answer.kind === 'code' ? (
    <CodePage code={answer} goTo={goTo} />
  ) : (
    <UnknownCodePage code={answer} goTo={goTo} />
  );
}
