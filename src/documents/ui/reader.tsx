import { useRef } from 'react';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { DocumentPage } from '../contract.ts';
import type { DocumentSlots } from '../slots.ts';
import { Beside } from './beside.tsx';
import { Body } from './body.tsx';
import { LinkedFrom } from './linked-from.tsx';
import { Outline } from './outline.tsx';
import classes from './reader.module.css';
import { useCited } from './use-cited.ts';
import { useSectionInView } from './use-section-in-view.ts';

/** A document with its outline on the left and, where a module offers one, a panel on the right. */
export function Reader({ page, hash, slots = {} }: { page: DocumentPage; hash: string; slots?: DocumentSlots }) {
  const words = useWords('documents');
  const article = useRef<HTMLElement>(null);
  const section = useSectionInView(article, page);
  useCited(article, hash);

  return (
    <div className={classes.reader}>
      <aside className={classes.side}>
        <Outline entries={page.outline} current={section} />
        {slots.editions?.(page)}
        <LinkedFrom backlinks={page.backlinks} />
      </aside>
      <article ref={article} className={classes.page}>
        <PageTitle
          id={page.anchor}
          meta={<Meta page={page} slots={slots} />}
          lead={page.agreed && words.agreed(page.agreed)}
        >
          {page.title}
        </PageTitle>
        {slots.notice?.(page)}
        <details className={classes.fold}>
          <summary>{words.contents}</summary>
          <Outline entries={page.outline} current={section} />
        </details>
        <Body page={page} slots={slots} />
        <footer className={classes.foot}>
          {slots.editions?.(page)}
          <LinkedFrom backlinks={page.backlinks} />
        </footer>
      </article>
      <Beside page={page} section={section} slots={slots} />
    </div>
  );
}

function Meta({ page, slots }: { page: DocumentPage; slots: DocumentSlots }) {
  const words = useWords('documents');
  return (
    <>
      {slots.meta?.(page) ?? `${page.id}, ${page.owner}, ${words.kinds[page.category]}`}
      {slots.standing?.(page)}
      <button type="button" className={classes.print} data-needs-script onClick={() => window.print()}>
        {words.print}
      </button>
    </>
  );
}
