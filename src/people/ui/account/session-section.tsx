import { Button, FormProblem } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Session } from '../../account-contract.ts';
import classes from './account.module.css';
import type { AccountParts } from './account-parts.ts';
import { browserOf } from './browser-of.ts';

/** Where one is signed in, and the way to end it there. */
export function SessionSection({ sessions, fetch, onChange }: AccountParts) {
  const words = useWords('account').sessions;
  const { unreachable } = useWords('people');
  const say = useSay();
  const { isBusy, problem, act } = useAct(unreachable);
  const end = (path: string, said: string) =>
    act(async () => {
      await send(fetch, 'DELETE', path);
      say(said);
      onChange();
    });
  return (
    <Section title={words.title} lead={words.hint}>
      <FormProblem problem={problem} />
      <ul className={classes.rows}>
        {sessions.map((it) => (
          <SessionRow
            key={it.id}
            session={it}
            isBusy={isBusy}
            onEnd={() => end(`/account/sessions/${it.id}`, words.ended)}
          />
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className={classes.buttons}>
          <Button busy={isBusy} onPress={() => end('/account/sessions', words.othersEnded)}>
            {words.endOthers}
          </Button>
        </div>
      )}
    </Section>
  );
}

function SessionRow({ session, isBusy, onEnd }: { session: Session; isBusy: boolean; onEnd(): void }) {
  const words = useWords('account').sessions;
  const { moment } = useWords('kit').dates;
  const known = browserOf(session.browser);
  const browser = known ? words.browser(known.name, known.system) : words.unknownBrowser;
  const about = [session.address, words.since(moment(session.since)), words.seen(moment(session.lastSeen))];
  return (
    <li className={classes.row}>
      <span className={classes.about}>
        <strong>
          {browser}
          {session.isThis && <span className={classes.mark}>{words.here}</span>}
        </strong>
        <span className={classes.quiet}>{about.filter(Boolean).join(' · ')}</span>
      </span>
      {!session.isThis && (
        <Button busy={isBusy} label={words.endLabel(browser)} onPress={onEnd}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
