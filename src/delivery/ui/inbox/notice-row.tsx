import { useWords } from '../../../kit/ui/words.tsx';
import type { Notice } from '../../inbox-contract.ts';
import classes from './inbox.module.css';
import { saidWords } from './said-words.ts';

/** One line: what happened, which leads there, and when. One that was not seen has a mark, and the word for ears. */
export function NoticeRow({ notice: { said, href, at, seenAt }, onOpen }: { notice: Notice; onOpen(): void }) {
  const words = useWords('inbox');
  const { moment } = useWords('kit').dates;
  return (
    <li className={classes.line} data-unread={seenAt === null ? '' : undefined}>
      <a href={href} onClick={onOpen}>
        {seenAt === null && <span className={classes.forEars}>{words.unread} </span>}
        {saidWords(said, words, moment)}
      </a>
      <time dateTime={at}>{moment(at)}</time>
    </li>
  );
}
