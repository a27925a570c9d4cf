import { type ReactNode, useState } from 'react';
import { AskFirst } from '../../kit/ui/ask-first.tsx';
import { Button } from '../../kit/ui/form.tsx';
import { Section } from '../../kit/ui/section.tsx';
import { send } from '../../kit/ui/send.ts';
import { Sheet } from '../../kit/ui/sheet.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import { holds } from '../../people/desk-stand.ts';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';

/** What a list of one kind says. */
export interface PartWords {
  title: string;
  lead?: ReactNode;
  none: string;
  add: string;
  remove: (name: string) => string;
  removeAsk: (name: string) => string;
  removed: (name: string) => string;
}

interface Part {
  id: string;
  version: number;
}

interface PartListProps<T extends Part> {
  stand: CompanyStand;
  words: PartWords;
  parts: readonly T[];
  /** The last part of the address: `sites`. */
  at: string;
  /** Who may change them. */
  permission: string;
  nameOf(part: T): string;
  /** What is said of one below its name. */
  facts(part: T): ReactNode;
  /** More that can be done with one. */
  acts?(part: T): ReactNode;
  /** The form over one, or over a new one. */
  form(part: T | undefined, onDone: () => void): ReactNode;
  children?: ReactNode;
}

/** What belongs to a company, of one kind: seen, added, changed, removed. */
export function PartList<T extends Part>(props: PartListProps<T>) {
  const { stand, words, parts, permission, nameOf, form, children } = props;
  const { close } = useWords('kit').form;
  const [open, setOpen] = useState<{ id?: string }>();
  const mayChange = holds(stand.me, permission);
  const changed = parts.find((it) => it.id === open?.id);
  const onDone = () => setOpen(undefined);
  return (
    <Section title={words.title} lead={words.lead}>
      {children}
      {parts.length === 0 && <p className={classes.quiet}>{words.none}</p>}
      <ul className={classes.rows}>
        {parts.map((it) => (
          <PartRow key={it.id} {...props} part={it} mayChange={mayChange} onOpen={() => setOpen({ id: it.id })} />
        ))}
      </ul>
      {mayChange && (
        <div className={classes.buttons} data-needs-script>
          <Button onPress={() => setOpen({})}>{words.add}</Button>
        </div>
      )}
      {open && (
        <Sheet title={changed ? nameOf(changed) : words.add} closeWord={close} onClose={onDone}>
          {form(changed, onDone)}
        </Sheet>
      )}
    </Section>
  );
}

interface RowProps<T extends Part> extends PartListProps<T> {
  part: T;
  mayChange: boolean;
  onOpen(): void;
}

function PartRow<T extends Part>({ part, mayChange, onOpen, stand, words, at, nameOf, facts, acts }: RowProps<T>) {
  const { change } = useWords('clients').people;
  const [isLeaving, setLeaving] = useState(false);
  const name = nameOf(part);
  return (
    <li>
      <span className={classes.name}>{name}</span>
      <span className={classes.facts}>{facts(part)}</span>
      <span className={classes.acts}>
        {acts?.(part)}
        {mayChange && (
          <>
            <button
              type="button"
              className={classes.small}
              data-needs-script
              aria-label={`${change}: ${name}`}
              onClick={onOpen}
            >
              {change}
            </button>
            <button
              type="button"
              className={classes.small}
              data-needs-script
              aria-label={words.remove(name)}
              onClick={() => setLeaving(true)}
            >
              ×
            </button>
          </>
        )}
      </span>
      {isLeaving && (
        <AskFirst
          title={words.remove(name)}
          question={words.removeAsk(name)}
          said={words.removed(name)}
          work={() => send(stand.fetch, 'DELETE', `/companies/${stand.company.id}/${at}/${part.id}`)}
          onChange={stand.onChange}
          onClose={() => setLeaving(false)}
        />
      )}
    </li>
  );
}
