import { useState } from 'react';
import { useWords } from '../../kit/ui/words.tsx';
import type { DocumentPage } from '../contract.ts';
import type { DocumentSlots } from '../slots.ts';
import classes from './reader.module.css';

/** The panel on the right: that of the last section in view that has one, so that it stays while people read on or press Tab. */
export function Beside({ page, section, slots }: { page: DocumentPage; section?: string; slots: DocumentSlots }) {
  const words = useWords('documents');
  const offered = page.outline.filter((it) => it.policy && slots.beside && Object.hasOwn(slots.beside, it.policy));
  const [kept, keep] = useState<string>();
  const inView = offered.find((it) => it.anchor === section);
  if (inView && inView.anchor !== kept) keep(inView.anchor);
  const entry = inView ?? offered.find((it) => it.anchor === kept) ?? offered[0];
  const render = entry?.policy && slots.beside?.[entry.policy];
  if (!render) return null;
  const Title = slots.besideTitle?.[entry.policy!];
  return (
    <aside className={classes.beside} aria-labelledby="beside:title">
      <h2 id="beside:title">{Title ? <Title /> : words.beside}</h2>
      {render({ document: page, anchor: entry.anchor, policy: entry.policy! })}
    </aside>
  );
}
