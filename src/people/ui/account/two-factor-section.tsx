import { useState } from 'react';
import { Section } from '../../../kit/ui/section.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { TwoFactorBegun } from '../../account-contract.ts';
import classes from './account.module.css';
import type { AccountParts } from './account-parts.ts';
import { Ask, proofOf } from './ask.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { ConfirmApp } from './confirm-app.tsx';

/** The second factor: off, being set up, or on, with what can be done then. */
export function TwoFactorSection(props: AccountParts) {
  const words = useWords('account').factor;
  const { account, fetch, onChange } = props;
  const say = useSay();
  const [begun, setBegun] = useState<TwoFactorBegun>();
  const [codes, setCodes] = useState<readonly string[]>();
  const isOn = account.hasTwoFactor;
  const onOn = () => {
    setCodes(begun?.backupCodes);
    setBegun(undefined);
    say(words.done);
    onChange();
  };
  return (
    <Section title={words.title} lead={isOn ? words.on : words.off}>
      {codes && <BackupCodes codes={codes} onKept={() => setCodes(undefined)} />}
      {begun && <ConfirmApp begun={begun} fetch={fetch} onOn={onOn} onCancel={() => setBegun(undefined)} />}
      {!isOn && !begun && (
        <div className={classes.asks}>
          <Ask
            label={words.begin}
            proof={proofOf(account)}
            work={async (_, proof) => setBegun(await send(fetch, 'POST', '/account/two-factor', proof))}
          />
        </div>
      )}
      {isOn && <WhenOn {...props} onCodes={setCodes} />}
    </Section>
  );
}

function WhenOn({ account, fetch, onChange, onCodes }: AccountParts & { onCodes(codes?: readonly string[]): void }) {
  const words = useWords('account').factor;
  const say = useSay();
  const renew = async (_: FormData, proof: object) => {
    const made = await send<{ backupCodes: string[] }>(fetch, 'POST', '/account/backup-codes', proof);
    onCodes(made.backupCodes);
    onChange();
  };
  const turnOff = async (_: FormData, proof: object) => {
    await send(fetch, 'DELETE', '/account/two-factor', proof);
    onCodes(undefined);
    say(words.turnedOff);
    onChange();
  };
  return (
    <div className={classes.asks}>
      <Ask label={words.renew} proof={proofOf(account)} work={renew} />
      <Ask label={words.turnOff} proof={proofOf(account)} work={turnOff} />
    </div>
  );
}
