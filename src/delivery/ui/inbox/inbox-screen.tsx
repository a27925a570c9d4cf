import type { FetchInside } from '../../../kit/ui/answer.ts';
import { Button, FormProblem } from '../../../kit/ui/form.tsx';
import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { send } from '../../../kit/ui/send.ts';
import { Empty } from '../../../kit/ui/states.tsx';
import { useSay } from '../../../kit/ui/toast.tsx';
import { type Problem, useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { InboxPage } from '../../inbox-contract.ts';
import classes from './inbox.module.css';
import { NoticeRow } from './notice-row.tsx';

interface InboxScreenProps {
  page: InboxPage;
  /** The line before which the page begins; the address holds it. */
  before?: string | undefined;
  /** How much waits in all, on other pages too. */
  unread: number;
  unreachable: Problem;
  fetch: FetchInside;
  onChange(): void;
}

/** `/inbox`: what concerns whoever is signed in. Can be read without a script. */
export function InboxScreen({
  page: { notices, next },
  before,
  unread,
  unreachable,
  fetch,
  onChange,
}: InboxScreenProps) {
  const words = useWords('inbox');
  const say = useSay();
  const { isBusy, problem, act } = useAct(unreachable);
  const markAll = () =>
    act(async () => {
      await send(fetch, 'POST', '/inbox/seen', { newest: notices[0]!.id });
      say(words.marked);
      onChange();
    });
  // Whoever leaves by a line has seen it; that this is noted is not waited for.
  const markOne = (id: string) => void send(fetch, 'POST', `/inbox/${id}/seen`).then(onChange, () => {});
  return (
    <div className={classes.page}>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {unread > 0 && notices.length > 0 && (
        <div className={classes.all} data-needs-script>
          <Button busy={isBusy} onPress={markAll}>
            {words.markAll}
          </Button>
        </div>
      )}
      <FormProblem problem={problem} />
      {notices.length === 0 ? (
        <Empty title={words.empty}>{words.emptyHint}</Empty>
      ) : (
        <ul className={classes.lines}>
          {notices.map((it) => (
            <NoticeRow key={it.id} notice={it} onOpen={() => it.seenAt === null && markOne(it.id)} />
          ))}
        </ul>
      )}
      <p className={classes.pages}>
        {before && <a href="/inbox">{words.newest}</a>}
        {next && <a href={`/inbox?before=${next}`}>{words.older}</a>}
      </p>
    </div>
  );
}
