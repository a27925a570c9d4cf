import { useState } from 'react';
import { AskFirst } from '../../kit/ui/ask-first.tsx';
import { Button } from '../../kit/ui/form.tsx';
import { Section } from '../../kit/ui/section.tsx';
import { send } from '../../kit/ui/send.ts';
import { Sheet } from '../../kit/ui/sheet.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import classes from './clients.module.css';
import { ContactForm } from './contact-form.tsx';
import { leads, type OwnStand } from './own-stand.ts';

/** The people of one's own company; whoever decides for it adds and removes them at once. */
export function OwnPeople(stand: OwnStand) {
  const words = useWords('clients');
  const { close } = useWords('kit').form;
  const { company } = stand;
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<{ id: string; name: string }>();
  const mayChange = leads(company);
  return (
    <Section title={words.own.people}>
      <ul className={classes.rows}>
        {company.contacts.map((it) => (
          <li key={it.id}>
            <span className={classes.name}>{it.id === company.mine ? words.own.you : it.name}</span>
            <span className={classes.facts}>
              {it.roles.map((role) => words.people.role[role]).join(', ') || words.people.staff}
            </span>
            {mayChange && it.id !== company.mine && (
              <span className={classes.acts} data-needs-script>
                <button type="button" className={classes.small} onClick={() => setLeaving(it)}>
                  {words.people.remove(it.name)}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <div className={classes.buttons} data-needs-script>
          <Button onPress={() => setAdding(true)}>{words.own.add}</Button>
        </div>
      )}
      {isAdding && (
        <Sheet title={words.own.add} closeWord={close} onClose={() => setAdding(false)}>
          <ContactForm
            stand={stand}
            path="/own-company/contacts"
            contact={undefined}
            sites={company.sites}
            onDone={() => setAdding(false)}
          />
        </Sheet>
      )}
      {leaving && (
        <AskFirst
          title={words.people.remove(leaving.name)}
          question={words.people.removeAsk(leaving.name)}
          said={words.people.removed(leaving.name)}
          work={() => send(stand.fetch, 'DELETE', `/own-company/contacts/${leaving.id}`)}
          onChange={stand.onChange}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Section>
  );
}
