import type { ReactNode } from 'react';
import { beside } from '../../kit/ui/beside.ts';
import { Button, FormProblem } from '../../kit/ui/form.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSay } from '../../kit/ui/toast.tsx';
import { useDraftOf } from '../../kit/ui/use-draft-of.ts';
import type { Problem } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { Saved } from '../wire.ts';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';
import { Meanwhile } from './meanwhile.tsx';
import { toldRemoved } from './told-removed.ts';

interface PartFormProps<T extends { id: string; version: number }> {
  stand: Pick<CompanyStand, 'fetch' | 'onChange'>;
  /** Where parts of this kind are: `/companies/…/sites`. */
  path: string;
  /** The one that is changed; a new one where absent. */
  part: T | undefined;
  /** What the button says for a new one. */
  add: string;
  /** The labels of the fields. */
  fields: Partial<Record<keyof T & string, string>>;
  /** Beside which field a refusal stands, by its code. */
  codes?: Readonly<Record<string, string>>;
  /** The fields as they are sent. */
  read(form: FormData): object;
  /** Draws the fields as they were when the form was opened. */
  children(begun: T | undefined, at: Partial<Record<string, Problem>>): ReactNode;
  onDone(): void;
}

/** The form over something that belongs to a company. */
export function PartForm<T extends { id: string; version: number }>(props: PartFormProps<T>) {
  const { stand, path, part, add, fields, codes = {}, read, children, onDone } = props;
  const words = useWords('clients');
  const { save, saved, cancel } = useWords('kit').form;
  const say = useSay();
  const { begun, isBusy, problem, onSubmit } = useDraftOf(
    part,
    async (form) => {
      const answer = part
        ? await send<Saved>(stand.fetch, 'PUT', `${path}/${part.id}`, { version: part.version, ...read(form) })
        : await send<Saved>(stand.fetch, 'POST', path, read(form));
      say(toldRemoved(words, answer, saved));
      stand.onChange();
      onDone();
    },
    stand.onChange,
  );
  const { at, rest } = beside(problem, codes);
  return (
    <form onSubmit={onSubmit}>
      <FormProblem problem={rest} />
      <Meanwhile begun={begun} now={part} fields={fields} />
      {children(begun, at)}
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {part ? save : add}
        </Button>
        <Button onPress={onDone}>{cancel}</Button>
      </div>
    </form>
  );
}

/** What stands in a field, without spaces around it. */
export const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
