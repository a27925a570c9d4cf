import { Button, SelectField } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { ACTS } from '../../acts.ts';
import type { AuditQuestion } from '../../audit-contract.ts';
import classes from './audit.module.css';
import { auditAddress } from './audit-address.ts';

/** Which part of the trail is shown. A plain form: the address is the answer. */
export function AuditFilter({ question, person }: { question: AuditQuestion; person?: string | undefined }) {
  const words = useWords('audit');
  const acts = ACTS.map((it) => ({ value: it, label: words.acts[it] }));
  return (
    <>
      {person && (
        <p>
          {words.ofPerson(person)} <a href={auditAddress({ act: question.act })}>{words.ofEverybody}</a>
        </p>
      )}
      <form className={classes.filter} action="/audit">
        {question.person && <input type="hidden" name="person" value={question.person} />}
        <SelectField
          label={words.filter}
          name="act"
          defaultValue={question.act ?? ''}
          options={[{ value: '', label: words.everything }, ...acts]}
        />
        <Button>{words.show}</Button>
      </form>
    </>
  );
}
