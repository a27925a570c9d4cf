import { Empty } from '../../kit/ui/states.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { FoundCodes } from '../contract.ts';
import classes from './code-list.module.css';
import { CodeRow } from './code-row.tsx';

/** What a text leads to; the number of codes is read out while somebody types. */
export function Found({ found, typed }: { found: FoundCodes; typed: string }) {
  const words = useWords('codes');
  const count = found.kind === 'found' ? found.codes.length : 0;
  return (
    <>
      <output className={classes.count} data-shown={found.kind === 'found'}>
        {found.kind === 'all' ? '' : words.count(count)}
      </output>
      {found.kind === 'found' && (
        <ul className={classes.rows}>
          {found.codes.map((it) => (
            <CodeRow key={it.code.code} code={it.code} hit={it.hit} />
          ))}
        </ul>
      )}
      {found.kind === 'nothing' && <Empty title={words.nothing(typed)}>{words.nothingHint}</Empty>}
      {found.kind === 'unknown' && (
        <Empty title={words.unknownTyped(found.code)}>
          <p>
            <a href={`/codes/${found.code}`}>{words.whatNow}</a>
          </p>
          <h2 className={classes.nearest}>{words.nearest}</h2>
          <ul className={classes.rows}>
            {found.nearest.map((it) => (
              <CodeRow key={it.code} code={it} />
            ))}
          </ul>
        </Empty>
      )}
    </>
  );
}
