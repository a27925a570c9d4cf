import { useWords } from '../../kit/ui/words.tsx';
import classes from './clients.module.css';

interface MeanwhileProps<T> {
  /** What was there when the form was opened. */
  begun: T | undefined;
  /** What is there now. */
  now: T | undefined;
  /** The fields that the form has, with their labels. */
  fields: Partial<Record<keyof T & string, string>>;
}

/** What somebody else made of the thing while a form over it was open: each field that differs, with what it says now. */
export function Meanwhile<T extends object>({ begun, now, fields }: MeanwhileProps<T>) {
  const words = useWords('clients').meanwhile;
  if (!begun || !now) return null;
  const differing = Object.entries(fields).filter(
    ([field]) => JSON.stringify(begun[field as keyof T]) !== JSON.stringify(now[field as keyof T]),
  );
  if (differing.length === 0) return null;
  return (
    <div className={classes.missing} role="status">
      <p>{words.title}</p>
      <ul>
        {differing.map(([field, label]) => (
          <li key={field}>{words.is(String(label), told(now[field as keyof T]) || words.empty)}</li>
        ))}
      </ul>
    </div>
  );
}

const told = (value: unknown): string => (Array.isArray(value) ? value.map(told).join(', ') : String(value ?? ''));
