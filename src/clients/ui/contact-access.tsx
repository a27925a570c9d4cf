import { useState } from 'react';
import { FormProblem } from '../../kit/ui/form.tsx';
import { LinkShown } from '../../kit/ui/link-shown.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSay } from '../../kit/ui/toast.tsx';
import { useAct } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';
import type { LinkMade } from '../../people/contract.ts';
import { holds } from '../../people/desk-stand.ts';
import type { Contact } from '../contact-contract.ts';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';

/** Whether a contact may sign in as their company; inviting them, and ending it. */
export function ContactAccess({ contact, company, me, fetch, onChange }: CompanyStand & { contact: Contact }) {
  const words = useWords('clients').people;
  const { unreachable } = useWords('kit').form;
  const { moment } = useWords('kit').dates;
  const say = useSay();
  const [link, setLink] = useState<LinkMade>();
  const { isBusy, problem, act } = useAct(unreachable);
  const path = `/companies/${company.id}/contacts/${contact.id}/access`;
  const invite = async () => {
    setLink(await send<LinkMade>(fetch, 'POST', path));
    onChange();
  };
  const end = async () => {
    await send(fetch, 'DELETE', path);
    setLink(undefined);
    say(words.accessEnded(contact.name));
    onChange();
  };
  const mayChange = holds(me, 'clients.change');
  return (
    <>
      {contact.access !== 'none' && <span>{words[contact.access]}</span>}
      {mayChange && contact.access !== 'active' && contact.ways.some((it) => it.kind === 'mail') && (
        <SmallButton name={contact.name} word={words.invite} isBusy={isBusy} onPress={() => act(invite)} />
      )}
      {mayChange && contact.access !== 'none' && (
        <SmallButton name={contact.name} word={words.endAccess} isBusy={isBusy} onPress={() => act(end)} />
      )}
      <FormProblem problem={problem} />
      {link && <LinkShown url={link.url}>{words.linkFor(contact.name, moment(link.until), link.sentTo)}</LinkShown>}
    </>
  );
}

interface SmallButtonProps {
  /** Whom it is about; a reader of the screen hears it, others see the line in which it stands. */
  name: string;
  word: { short: string; of: (name: string) => string };
  isBusy: boolean;
  onPress(): void;
}

function SmallButton({ name, word, isBusy, onPress }: SmallButtonProps) {
  return (
    <button
      type="button"
      className={classes.small}
      data-needs-script
      disabled={isBusy}
      aria-label={word.of(name)}
      onClick={onPress}
    >
      {word.short}
    </button>
  );
}
