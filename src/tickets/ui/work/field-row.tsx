import { Clause } from '../../../kit/ui/clause.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { FullTicket } from '../../ticket-contract.ts';
import { useNames } from '../log/use-names.ts';
import { WordsShown } from '../log/words-shown.tsx';
import type { TicketStand } from '../ticket-stand.ts';
import { useShortMoment } from '../use-short-moment.ts';
import { editorOf } from './editors.ts';
import { FieldForm } from './field-form.tsx';
import classes from './work.module.css';

export type Field = NonNullable<FullTicket['documentation']>['fields'][number];

interface RowProps extends TicketStand {
  field: Field;
  document: string;
  canWrite: boolean;
  isOpen: boolean;
  setOpen(isOpen: boolean): void;
}

/** One field: whether it is missing, what stands in it, and in its place the form that changes it. */
export function FieldRow({ field, document, canWrite, isOpen, setOpen, ...stand }: RowProps) {
  const words = useWords('ticketDesk').documentation;
  const isMissing = field.required && !field.filled;
  return (
    <li data-missing={isMissing || undefined}>
      <p className={classes.name}>
        <span>{field.field}</span>
        {isMissing && <span className={classes.lacks}>{words.isMissing}</span>}
        {field.required && field.filled && !field.good && <span className={classes.lacks}>{words.isThin}</span>}
        <Clause cite={`${document} ${field.clause}`}>{field.clause}</Clause>
        {canWrite && !isOpen && <Way field={field} onOpen={() => setOpen(true)} />}
      </p>
      {isOpen ? (
        <FieldForm field={field.field} {...stand} onDone={() => setOpen(false)} />
      ) : (
        <Value field={field} {...stand} />
      )}
    </li>
  );
}

/** Opens the form of a field, or leads to what fills it. */
function Way({ field, onOpen }: { field: Field; onOpen(): void }) {
  const words = useWords('ticketDesk').documentation;
  const editor = editorOf(field.field);
  const word = field.filled ? words.change : words.write;
  if (editor.kind === 'elsewhere')
    return field.filled && field.good ? null : (
      <a href={editor.to} className={classes.small} aria-label={words.wayOf(word, field.field)}>
        {word}
      </a>
    );
  return (
    <button
      type="button"
      data-needs-script
      className={classes.small}
      aria-label={words.wayOf(word, field.field)}
      onClick={onOpen}
    >
      {word}
    </button>
  );
}

/** What stands in a field, as people read it. */
function Value({ field: { field, words, value }, ...stand }: TicketStand & { field: Field }) {
  const moment = useShortMoment();
  const all = useWords('ticketDesk');
  const nameOf = useNames(stand);
  const written = stand.ticket.fields.find((it) => it.field === field);
  const isInstant = value !== null && /^\d{4}-\d\d-\d\dT/.test(value);
  const shown =
    field === 'Company' ? stand.ticket.company?.name : (nameOf(value) ?? (isInstant ? moment(value) : value));
  const said = field === 'Steps tried' && value ? all.documentation.steps(Number(value)) : shown;
  if (!said && !words) return null;
  return (
    <div className={classes.value}>
      {said && <span>{said}</span>} {words && <WordsShown words={words} />}
      {written?.owner && (
        <span className={classes.quiet}>
          {' '}
          {all.documentation.next(written.owner.name, written.until ? moment(written.until) : undefined)}
        </span>
      )}
    </div>
  );
}
