import { Clause } from '../../../kit/ui/clause.tsx';
import { Button, SelectField, TextAreaField } from '../../../kit/ui/form.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { MaskedMark } from '../../event-contract.ts';
import type { Unmasked } from '../../unmask-contract.ts';
import { Refused } from '../refused.tsx';
import tickets from '../tickets.module.css';
import type { LogStand } from './log-stand.ts';

interface Asked extends LogStand {
  text: string;
  mark: MaskedMark;
  onShown(value: string): void;
}

/** Asks for what and why a masked value is to be seen; the server writes that down before it answers. */
export function UnmaskForm({ text, mark, onShown, ticket, fetch, onChange }: Asked) {
  const words = useWords('ticketDesk').log;
  const { unreachable } = useWords('kit').form;
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const body = { text, mask: mark.id, purpose: form.get('purpose'), reason: form.get('reason') };
    const { value } = await send<Unmasked>(fetch, 'POST', `/tickets/${ticket.number}/unmask`, body);
    onShown(value);
    onChange();
  }, unreachable);
  return (
    <form onSubmit={onSubmit}>
      <p className={tickets.quiet}>
        {words.unmaskLead} <Clause cite="KB-450#access" />
      </p>
      <SelectField
        label={words.purpose}
        name="purpose"
        options={mark.purposes.map(({ clause, purpose }) => ({ value: clause, label: `${purpose} (${clause})` }))}
      />
      <TextAreaField label={words.why} name="reason" maxLength={1000} required />
      <Refused problem={problem} />
      <div className={tickets.buttons}>
        <Button main busy={isBusy}>
          {words.unmask(mark.class)}
        </Button>
      </div>
    </form>
  );
}
