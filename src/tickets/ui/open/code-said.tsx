import { useQuery } from '@tanstack/react-query';
import type { KnownCode } from '../../../codes/contract.ts';
import { readCode } from '../../../codes/look-up.ts';
import { codeQueries } from '../../../codes/queries.ts';
import { RichText } from '../../../documents/rich-text.tsx';
import type { FetchInside } from '../../../kit/ui/answer.ts';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Severity } from '../../../kit/ui/severity.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import classes from './open.module.css';

/** The code of KB-601 that a text means: undefined while it means none or is looked up, null where KB-601 does not have it. */
export function useCode(fetch: FetchInside, typed: string): KnownCode | null | undefined {
  const code = readCode(typed);
  const { data } = useQuery({ ...codeQueries(fetch).code(code ?? ''), enabled: code !== undefined });
  if (!code || !data) return undefined;
  return data.kind === 'code' ? data : null;
}

/** What KB-601 says of the code that was typed: its name, severity and category, and what to do about it in which order. */
export function CodeSaid({ code, typed }: { code: KnownCode | null | undefined; typed: string }) {
  const words = useWords('ticketDesk').open;
  if (code === null)
    return (
      <p role="status" className={classes.told}>
        {words.codeUnknown(readCode(typed) ?? typed)} <Clause cite="KB-601#unknown">KB-601</Clause>
      </p>
    );
  if (!code) return <div role="status" />;
  return (
    <div role="status" className={classes.told}>
      <p>
        <a href={`/codes/${code.code}`}>
          {code.code} {code.name}
        </a>
        , <Severity severity={code.severity} />, {code.category} <Clause cite={`${code.document} ${code.code}`} />
      </p>
      <ol>
        {code.actions.map((it, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what they are
          <li key={index}>
            <RichText tree={it} />
          </li>
        ))}
      </ol>
    </div>
  );
}
