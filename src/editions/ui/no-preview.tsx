import { PageTitle } from '../../kit/ui/page-title.tsx';
import { Empty } from '../../kit/ui/states.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import classes from './editions.module.css';
import preview from './preview.module.css';

/** The preview of a hub that watches no folder: what to do to have one. */
export function NoPreview() {
  const words = useWords('preview');
  const { start, open, edit } = words.noneSteps;
  return (
    <div className={classes.page}>
      <PageTitle lead={words.noneLead}>{words.title}</PageTitle>
      <Empty title={words.none}>
        <ol className={preview.steps}>
          <li>
            {open} <code>npx hub export FOLDER</code>
          </li>
          <li>
            {start} <code>npm start -- --watch FOLDER</code>
          </li>
          <li>{edit}</li>
        </ol>
        <p>
          <a href="/help/rules">{words.help}</a>
        </p>
      </Empty>
    </div>
  );
}
