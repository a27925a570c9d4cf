import type { Nodes } from 'hast';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { memo, useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { DocumentPage } from '../contract.ts';
import type { DocumentSlots } from '../slots.ts';
import classes from './body.module.css';
import { BodyLink } from './body-link.tsx';
import tables from './body-tables.module.css';
import { Section, SectionHeading } from './section-heading.tsx';

const components: Partial<Components> = {
  a: BodyLink,
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a line wider than the screen is scrolled by keyboard, too
  pre: ({ node: _, ...props }) => <pre tabIndex={0} {...props} />,
  h2: (props) => <SectionHeading {...props} tag="h2" />,
  h3: (props) => <SectionHeading {...props} tag="h3" />,
  h4: (props) => <SectionHeading {...props} tag="h4" />,
  h5: (props) => <SectionHeading {...props} tag="h5" />,
  h6: (props) => <SectionHeading {...props} tag="h6" />,
};

/** The text of the document: React elements made from its tree, which holds nothing but what `render.ts` let through. */
export const Body = memo(function Body({ page, slots }: { page: DocumentPage; slots: DocumentSlots }) {
  const text = useMemo(
    () => toJsxRuntime(page.body as Nodes, { Fragment, jsx, jsxs, components, ignoreInvalidStyle: true }),
    [page],
  );
  return (
    <Section value={{ page, slots }}>
      <div className={`${classes.body} ${tables.tables}`}>{text}</div>
    </Section>
  );
});
