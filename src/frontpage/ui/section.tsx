import { RichText } from '../../documents/rich-text.tsx';
import { Row, Rows } from '../../kit/ui/rows.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { Article, FrontSection, Reminder, Situation } from '../contract.ts';
import classes from './section.module.css';

/** One section of the front page, with its table as people read it. */
export function FrontSectionView({ section }: { section: FrontSection }) {
  return (
    <section className={classes.section} data-kind={section.kind} aria-labelledby={section.anchor}>
      <h2 id={section.anchor} className={classes.title}>
        {section.title}
      </h2>
      <div className={classes.text}>
        <RichText tree={section.text} />
      </div>
      {section.kind === 'situations' && <Situations rows={section.rows} />}
      {section.kind === 'documents' && <Articles rows={section.rows} />}
      {section.kind === 'reminders' && <Reminders rows={section.rows} />}
    </section>
  );
}

function Situations({ rows }: { rows: Situation[] }) {
  return (
    <ul className={classes.rows}>
      {rows.map((it) => (
        <li key={it.clause} id={it.clause} className={classes.situation}>
          <span>
            <RichText tree={it.situation} />
          </span>
          <span className={classes.answer}>
            <RichText tree={it.answer} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Articles({ rows }: { rows: Article[] }) {
  const words = useWords('frontpage');
  return (
    <Rows>
      {rows.map((it) => (
        <Row
          key={it.id}
          name={<RichText tree={it.name} />}
          end={it.clauses === undefined ? undefined : words.clauses(it.clauses)}
        >
          <RichText tree={it.covers} />
        </Row>
      ))}
    </Rows>
  );
}

function Reminders({ rows }: { rows: Reminder[] }) {
  return (
    <ol className={classes.rows}>
      {rows.map((it) => (
        <li key={it.clause} id={it.clause} className={classes.reminder}>
          <RichText tree={it.reminder} />
        </li>
      ))}
    </ol>
  );
}
