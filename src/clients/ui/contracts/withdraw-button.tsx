import { useState } from 'react';
import { Button, FormProblem, TextField } from '../../../kit/ui/form.tsx';
import { send } from '../../../kit/ui/send.ts';
import { Sheet } from '../../../kit/ui/sheet.tsx';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { ContractPublished } from '../../contract-wire.ts';
import type { ContractStand } from './contract-stand.ts';
import classes from './contracts.module.css';

/** Takes the contract out of force, with a note that says why. */
export function WithdrawButton(stand: ContractStand) {
  const words = useWords('contracts');
  const { close } = useWords('kit').form;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.buttons}>
      <Button onPress={() => setOpen(true)}>{words.withdraw}</Button>
      {isOpen && (
        <Sheet title={words.withdraw} closeWord={close} onClose={() => setOpen(false)}>
          <WithdrawForm {...stand} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </div>
  );
}

function WithdrawForm({ view, fetch, onChange, onDone }: ContractStand & { onDone(): void }) {
  const words = useWords('contracts');
  const say = useSay();
  const { isBusy, problem, onSubmit } = useSubmit(async (form) => {
    const body = { started: view.inForce!.hash, note: String(form.get('note')) };
    const path = `/companies/${view.company.id}/contract/withdraw`;
    const { edition } = await send<ContractPublished>(fetch, 'POST', path, body);
    say(words.withdrawn(edition));
    await onChange();
    onDone();
  }, useWords('kit').form.unreachable);
  return (
    <form onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <p>{words.withdrawLead}</p>
      <TextField label={words.note} name="note" maxLength={500} required hint={words.noteHint} />
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {words.withdraw}
        </Button>
      </div>
    </form>
  );
}
