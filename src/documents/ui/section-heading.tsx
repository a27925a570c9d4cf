import { type ComponentProps, createContext, use, useState } from 'react';
import { Badge } from '../../kit/ui/badge.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { DocumentPage } from '../contract.ts';
import type { DocumentSlots } from '../slots.ts';
import classes from './body.module.css';
import { SelfLink } from './body-link.tsx';

/** What the headings of a page know of it. */
export const Section = createContext<{ page: DocumentPage; slots: DocumentSlots } | undefined>(undefined);

type Level = 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
type Props = ComponentProps<'h2'> & { tag: Level; node?: unknown; 'data-policy'?: string; 'data-self'?: string };

/** A heading with the link to itself and, where the section is enforced, the badge that opens its compiled rules. */
export function SectionHeading({ tag: Tag, id = '', children, 'data-policy': policy, 'data-self': self = id }: Props) {
  const words = useWords('documents');
  const section = use(Section);
  const title = section?.page.outline.find((it) => it.anchor === id)?.title ?? '';
  const [isOpen, setOpen] = useState(false);
  const isEnforced = policy !== undefined && !section?.slots.isNamedEdition;
  const compiled = useCompiled(id, policy, isOpen);
  return (
    <>
      <div className={classes.heading} data-level={Tag}>
        <Tag id={id}>{children}</Tag>
        {isEnforced && (
          <Badge
            open={isOpen}
            controls={`compiled:${id}`}
            hint={words.enforcedHint}
            onToggle={compiled.isOffered ? () => setOpen(!isOpen) : undefined}
          >
            {words.enforced}
          </Badge>
        )}
        <SelfLink id={self} label={words.linkTo(title)}>
          #
        </SelfLink>
      </div>
      {compiled.isOffered && isOpen && (
        <div id={`compiled:${id}`} className={classes.compiled}>
          {compiled.rules}
        </div>
      )}
    </>
  );
}

function useCompiled(anchor: string, policy: string | undefined, isOpen: boolean) {
  const section = use(Section);
  const render = policy ? section?.slots.compiled : undefined;
  if (!section || !policy || !render) return { isOffered: false, rules: null };
  return { isOffered: true, rules: isOpen ? render({ document: section.page, anchor, policy }) : null };
}
