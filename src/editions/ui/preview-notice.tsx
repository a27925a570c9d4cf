import { useWords } from '../../kit/ui/words.tsx';
import { editionHref } from '../document-href.ts';
import classes from './editions.module.css';

/** Says of a document that it is read as it would be, and leads to the preview and to the text in force. */
export function PreviewNotice({ document, isInForce }: { document: string; isInForce: boolean }) {
  const words = useWords('preview');
  return (
    <div className={classes.notice} role="note">
      <p>{words.reading}</p>
      <p className={classes.ways}>
        <a href="/preview">{words.back}</a>
        {isInForce && <a href={editionHref(document, undefined)}>{words.readInForce}</a>}
      </p>
    </div>
  );
}
