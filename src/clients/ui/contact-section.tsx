import { useWords } from '../../kit/ui/words.tsx';
import type { Contact } from '../contact-contract.ts';
import { CONTACT_ROLES } from '../kinds.ts';
import { Cited } from './cited.tsx';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';
import { ContactAccess } from './contact-access.tsx';
import { ContactForm } from './contact-form.tsx';
import { PartList } from './part-list.tsx';

/** The roles without which a client is not set up (KB-253 U5, U6). */
const NEEDED = ['it officer', 'deputy', 'billing', 'data protection', 'security', 'security deputy'] as const;

/** The people of the company who are known to us, and who of them does what. */
export function ContactSection(stand: CompanyStand) {
  const words = useWords('clients').people;
  const { contacts } = stand.company;
  return (
    <PartList
      stand={stand}
      words={{
        ...words,
        lead: <Cited cite="KB-253 P3">{words.lead}</Cited>,
      }}
      parts={contacts.toSorted(byRole)}
      at="contacts"
      permission="clients.change"
      nameOf={(it) => it.name}
      facts={(contact) => <ContactFacts contact={contact} {...stand} />}
      form={(contact, onDone) => (
        <ContactForm
          stand={stand}
          path={`/companies/${stand.company.id}/contacts`}
          contact={contact}
          sites={stand.company.sites}
          onDone={onDone}
        />
      )}
    >
      <MissingRoles contacts={contacts} />
    </PartList>
  );
}

/** Whoever decides comes first; the rest as the server sorts them. */
const byRole = (one: Contact, other: Contact) => weight(one) - weight(other);
const weight = ({ roles }: Contact) => Math.min(...roles.map((it) => CONTACT_ROLES.indexOf(it)), CONTACT_ROLES.length);

function MissingRoles({ contacts }: { contacts: readonly Contact[] }) {
  const words = useWords('clients').people;
  const missing = NEEDED.filter((role) => !contacts.some((it) => it.roles.includes(role)));
  if (missing.length === 0) return null;
  return (
    <p className={classes.missing}>
      <Cited cite="KB-253 U5">{words.missing(missing.map((it) => words.role[it]).join(', '))}</Cited>
    </p>
  );
}

function ContactFacts({ contact, ...stand }: CompanyStand & { contact: Contact }) {
  const all = useWords('clients');
  const words = all.people;
  const { roles, position, ways, language, site } = contact;
  const at = stand.company.sites.find((it) => it.id === site)?.name;
  const who = roles.map((it) => words.role[it]).join(', ') || words.staff;
  return (
    <>
      <span>{[who, position, at, language && all.languages[language]].filter(Boolean).join(' · ')}</span>
      {ways.map((it) => (
        <WayShown key={`${it.kind}:${it.value}`} way={it} />
      ))}
      <ContactAccess contact={contact} {...stand} />
    </>
  );
}

function WayShown({ way }: { way: Contact['ways'][number] }) {
  const words = useWords('clients').people;
  const { day } = useWords('kit').dates;
  const scheme = way.kind === 'mail' ? 'mailto' : 'tel';
  const extension = way.kind === 'phone' && way.extension ? ` ${words.extension} ${way.extension}` : '';
  return (
    <span title={words.since(day(way.registered))}>
      <a href={`${scheme}:${way.value}`}>{way.kind === 'phone' ? way.shown : way.value}</a>
      {extension}
      {way.label && <span className={classes.quiet}> {way.label}</span>}
    </span>
  );
}
