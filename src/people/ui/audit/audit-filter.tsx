import { Button, SelectField } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import { ACTS } from '../../acts.ts';
import type { AuditQuestion } from '../../audit-contract.ts';
import classes from './audit.module.css';
import { auditAddress } from './audit-address.ts';

/** Which part of the trail is shown. A plain form: the address is the answer. */
export function AuditFilter({ question, person }: { question: AuditQuestion; person?: string | undefined }) {
  const words = useWords('audit');
  return (
    <>
      {person && (
        <p>
          {words.ofPerson(person)} <a href={auditAddress({ act: question.act })}>{words.ofEverybody}</a>
        </p>
      )}
      <form className={classes.filter} action="/audit">
        {question.person && <input type="hidden" name="person" value={question.person} />}
        <SelectField label={words.filter} name="act" defaultValue={question.act ?? ''}>
          <option value="">{words.everything}</option>
          {ACTS.map((it) => (
            <option key={it} value={it}>
              {words.acts[it]}
            </option>
          ))}
        </SelectField>
        <Button>{words.show}</Button>
      </form>
    </>
  );
}
