import { useState } from 'react';
import { Button, FormProblem } from '../../../kit/ui/form.tsx';
import page from '../../../kit/ui/screen.module.css';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { DeskStand } from '../../desk-stand.ts';
import { wallOf } from '../../week.ts';

interface CalendarAddressProps extends DeskStand {
  since: string | null;
  zone: string;
}

/** The address of one's own calendar feed: made, shown this once, renewed, revoked. */
export function CalendarAddress({ since, zone, fetch, onChange }: CalendarAddressProps) {
  const { calendar: words, times } = useWords('shifts');
  const say = useSay();
  const [url, setUrl] = useState<string>();
  const { isBusy, problem, act } = useAct(useWords('people').unreachable);
  const make = () =>
    act(async () => {
      setUrl((await send<{ url: string }>(fetch, 'POST', '/me/calendar')).url);
      onChange();
    });
  const revoke = () =>
    act(async () => {
      await send(fetch, 'DELETE', '/me/calendar');
      setUrl(undefined);
      say(words.revoked);
      onChange();
    });
  return (
    <section className={page.section}>
      <h2>{words.title}</h2>
      <p className={page.hint}>{words.hint}</p>
      {since && (
        <p className={page.hint}>
          {words.since(times.day(wallOf(since, zone).slice(0, 10)))} {words.renewHint}
        </p>
      )}
      <FormProblem problem={problem} />
      {url && <Shown url={url} />}
      <div className={page.buttons} data-needs-script>
        <Button busy={isBusy} onPress={make}>
          {since ? words.renew : words.make}
        </Button>
        {since && (
          <Button busy={isBusy} onPress={revoke}>
            {words.revoke}
          </Button>
        )}
      </div>
    </section>
  );
}

function Shown({ url }: { url: string }) {
  const words = useWords('shifts').calendar;
  const say = useSay();
  const copy = () => void navigator.clipboard.writeText(url).then(() => say(words.copied));
  return (
    <div className={page.once} role="status">
      <span>{words.shown}</span>
      <code>{url}</code>
      <span>
        <Button onPress={copy}>{words.copy}</Button>
      </span>
    </div>
  );
}
