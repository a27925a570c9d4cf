import { useWords } from '../../kit/ui/words.tsx';
import type { FrontPage } from '../contract.ts';
import classes from './section.module.css';

/** Which documents one is reading, and what of this page the hub works by. */
export function Updated({ page }: { page: FrontPage }) {
  const words = useWords('frontpage');
  const { dates } = useWords('kit');
  const { number, inForceFrom } = page.edition;
  const enforced = page.sections.filter((it) => it.kind === 'situations' || it.kind === 'reminders');
  return (
    <div className={classes.updated}>
      <p>
        {words.updated(dates.day(inForceFrom))} <a href={`/editions/${number}`}>{words.edition(number)}</a>,{' '}
        <a href="/editions">{words.editions}</a>
      </p>
      {enforced.length > 0 && (
        <p>
          {words.enforced}{' '}
          {enforced.map((it, index) => (
            <span key={it.anchor}>
              {index > 0 && ', '}
              <a href={`/documents/HOME/rules/${it.anchor}`}>{it.title}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
