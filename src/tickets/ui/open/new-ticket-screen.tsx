import type { FetchInside } from '../../../kit/ui/answer.ts';
import { Clause } from '../../../kit/ui/clause.tsx';
import { Button, CheckField } from '../../../kit/ui/form.tsx';
import { PageTitle } from '../../../kit/ui/page-title.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { useKept } from '../../../kit/ui/use-kept.ts';
import { useSubmit } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { Me } from '../../../people/contract.ts';
import { holds } from '../../../people/desk-stand.ts';
import { useCleanHere } from '../../../privacy/screens.tsx';
import type { WrittenAnswer } from '../../wire.ts';
import { ticketAddress } from '../list/ticket-address.ts';
import { onceKey } from '../once-key.ts';
import { Refused } from '../refused.tsx';
import tickets from '../tickets.module.css';
import { toldRemoved } from '../told-removed.ts';
import type {} from '../words.ts';
import { ArrivalFields } from './arrival-fields.tsx';
import { IssueFields } from './issue-fields.tsx';
import { emptyDraft, type NewDraft, newTicketOf } from './new-draft.ts';
import type { NewStand } from './new-stand.ts';
import classes from './open.module.css';
import { OpenAlready } from './open-already.tsx';

interface NewTicketScreenProps {
  me: Me;
  fetch: FetchInside;
  goTo(href: string): void;
  /** The company that the address names. */
  company?: { id: string; name: string } | undefined;
  /** The number of the ticket that it goes on from (SOP-7010 C4). */
  follows?: string | undefined;
}

/** `/tickets/new`: opens a ticket (SOP-7010 opening). */
export function NewTicketScreen({ me, fetch, goTo, company, follows }: NewTicketScreenProps) {
  const all = useWords('ticketDesk');
  const words = all.open;
  const say = useSay();
  const zone = me.zone ?? 'Asia/Manila';
  const clean = useCleanHere(fetch);
  const { typed: draft, change, discard } = useKept(`${me.id}:new-ticket:${follows ?? ''}`, emptyDraft(company), clean);
  const { isBusy, problem, onSubmit } = useSubmit(async () => {
    const key = draft.key || onceKey();
    change({ key });
    const opened = await openTicket(fetch, draft, { zone, key, follows });
    discard();
    say(toldRemoved(all, opened, words.opened(opened.number)));
    goTo(ticketAddress(opened.number));
  }, useWords('kit').form.unreachable);
  const stand = { fetch, zone, draft, change };
  const mayOpen = holds(me, 'tickets.open');
  return (
    <div className={tickets.page}>
      <PageTitle meta={<a href="/tickets">{all.list.title}</a>} lead={words.lead}>
        {words.title}
      </PageTitle>
      <div className={classes.columns}>
        {!mayOpen && <p>{words.notYours(holds(me, 'people.invite'))}</p>}
        <form onSubmit={onSubmit} className={classes.form} data-needs-script hidden={!mayOpen}>
          {follows && <Follows number={follows} {...stand} />}
          <ArrivalFields {...stand} />
          <IssueFields {...stand} />
          <Refused problem={problem} />
          <div className={classes.buttons}>
            <Button main busy={isBusy}>
              {words.submit}
            </Button>
            <Button onPress={discard}>{words.discard}</Button>
            <span className={classes.quiet}>{words.kept}</span>
          </div>
        </form>
        {mayOpen && <OpenAlready company={draft.company} fetch={fetch} />}
      </div>
    </div>
  );
}

/** Says what it goes on from. The same problem within its time is the old ticket, opened again; another one is a ticket of its own. */
function Follows({ number, draft, change }: NewStand & { number: string }) {
  const words = useWords('ticketDesk').open;
  return (
    <div className={classes.told}>
      <p>
        {words.follows(number)} <a href={ticketAddress(number)}>{number}</a> <Clause cite="SOP-7010 C4" />
      </p>
      <CheckField
        label={words.otherProblem}
        checked={draft.otherProblem === 'yes'}
        onChange={(event) => change({ otherProblem: event.currentTarget.checked ? 'yes' : '' })}
      />
    </div>
  );
}

/** Opens it once under its key. A name on no record is written into its field, since it is nobody whom we know (SOP-7010 D2). */
async function openTicket(
  fetch: FetchInside,
  draft: NewDraft,
  { zone, key, follows }: { zone: string; key: string; follows: string | undefined },
): Promise<WrittenAnswer> {
  const given = newTicketOf(draft, zone, new Date().toISOString());
  const body = follows ? { ...given, isOtherProblem: draft.otherProblem === 'yes' } : given;
  const path = follows ? `/tickets/${follows}/actions/open-a-linked-ticket` : '/tickets';
  const opened = await send<WrittenAnswer>(fetch, 'POST', path, body, { 'idempotency-key': key });
  const name = draft.contactName.trim();
  if (draft.contact || !name) return opened;
  const fields = { Contact: { text: name } };
  const ifMatch = { 'if-match': `"${opened.version}"` };
  await send(fetch, 'PATCH', `/tickets/${opened.number}`, { fields }, ifMatch).catch(() => undefined);
  return opened;
}
