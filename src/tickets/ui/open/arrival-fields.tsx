import { useQuery } from '@tanstack/react-query';
import { clientQueries } from '../../../clients/queries.ts';
import { Clause } from '../../../kit/ui/clause.tsx';
import { SelectField, TextField } from '../../../kit/ui/form.tsx';
import { useIsLive } from '../../../kit/ui/live.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import { wallOf } from '../../../people/week.ts';
import { CHANNELS } from '../kinds.ts';
import { useNow } from '../use-now.ts';
import { CompanyPicker } from './company-picker.tsx';
import type { NewStand } from './new-stand.ts';
import classes from './open.module.css';

/** Who reached us, by which way, and when. */
export function ArrivalFields(stand: NewStand) {
  const words = useWords('ticketDesk');
  const { fetch, draft, change } = stand;
  return (
    <fieldset className={classes.part}>
      <legend>{words.open.arrival}</legend>
      <CompanyPicker
        fetch={fetch}
        chosen={draft.companyName}
        onChoose={({ id, name }) => change({ company: id, companyName: name, contact: '' })}
        onType={() => change({ company: '', companyName: '', contact: '' })}
      />
      <ContactFields {...stand} />
      <div className={classes.pair}>
        <SelectField
          label={words.open.channel}
          name="channel"
          value={draft.channel}
          options={CHANNELS.map((it) => ({ value: it, label: words.channels[it] }))}
          onChange={(event) => change({ channel: event.currentTarget.value })}
        />
        {draft.channel !== 'alert' && <ContactedAt {...stand} />}
      </div>
    </fieldset>
  );
}

/** Somebody on record at the company, or a name that is on no record. */
function ContactFields({ fetch, draft, change }: NewStand) {
  const words = useWords('ticketDesk').open;
  const { data } = useQuery({ ...clientQueries(fetch).company(draft.company), enabled: draft.company !== '' });
  const contacts = data?.contacts ?? [];
  return (
    <div className={classes.pair}>
      <SelectField
        label={words.contact}
        name="contact"
        value={draft.contact}
        options={[
          { value: '', label: words.noContact },
          ...contacts.map(({ id, name, position }) => ({ value: id, label: position ? `${name}, ${position}` : name })),
        ]}
        onChange={(event) => change({ contact: event.currentTarget.value })}
      />
      {!draft.contact && (
        <TextField
          label={words.contactName}
          name="contactName"
          value={draft.contactName}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => change({ contactName: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

/** Now until somebody says another time; the clocks of KB-310 start with it. */
function ContactedAt({ draft, change, zone }: NewStand) {
  const words = useWords('ticketDesk').open;
  const now = useNow();
  // The server's minute may be another than the browser's, so it draws none.
  const isLive = useIsLive();
  return (
    <TextField
      label={words.contactedAt}
      name="contactedAt"
      type="datetime-local"
      value={draft.contactedAt || (isLive ? wallOf(now, zone) : '')}
      max={isLive ? wallOf(now, zone) : undefined}
      hint={
        <>
          {draft.contactedAt ? words.contactedThen(zone) : words.contactedNow(zone)} <Clause cite="SOP-7010 A5" />{' '}
          {draft.contactedAt && (
            <button type="button" className={classes.link} onClick={() => change({ contactedAt: '' })}>
              {words.backToNow}
            </button>
          )}
        </>
      }
      onChange={(event) => change({ contactedAt: event.currentTarget.value })}
    />
  );
}
