import { useState } from 'react';
import { Button, FormProblem } from '../../../kit/ui/form.tsx';
import { LinkShown } from '../../../kit/ui/link-shown.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { LinkMade } from '../../contract.ts';
import classes from './people.module.css';
import type { PersonScreenProps } from './person-screen-props.ts';

/** A new link, the end of all sessions, letting somebody go, and bringing them back, which undoes it. */
export function Standing({ person, fetch, onChange }: PersonScreenProps) {
  const all = useWords('people');
  const words = all.people;
  const { moment } = useWords('kit').dates;
  const say = useSay();
  const [link, setLink] = useState<LinkMade>();
  const { isBusy, problem, act } = useAct(all.unreachable);
  const path = `/people/${person.id}`;
  const ask = (method: string, to: string, said: string) =>
    act(async () => {
      await send(fetch, method, `${path}/${to}`);
      say(said);
      onChange();
    });
  const isGone = person.state === 'deactivated';
  return (
    <Section title={words.access} lead={isGone ? words.goneHint : words.accessHint}>
      <FormProblem problem={problem} />
      {link && <LinkShown url={link.url}>{words.linkFor(person.name, moment(link.until), link.sentTo)}</LinkShown>}
      <div className={classes.buttons}>
        {isGone ? (
          <Button busy={isBusy} onPress={() => ask('POST', 'reactivate', words.back(person.name))}>
            {words.bringBack}
          </Button>
        ) : (
          <>
            <Button busy={isBusy} onPress={() => act(async () => setLink(await send(fetch, 'POST', `${path}/link`)))}>
              {person.state === 'invited' ? words.newInvitation : words.newPasswordLink}
            </Button>
            <Button busy={isBusy} onPress={() => ask('DELETE', 'sessions', words.ended)}>
              {words.endSessions}
            </Button>
            <Button busy={isBusy} onPress={() => ask('POST', 'deactivate', words.gone(person.name))}>
              {words.deactivate}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}
