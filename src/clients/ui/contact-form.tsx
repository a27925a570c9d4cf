import { CheckField, SelectField, TextField } from '../../kit/ui/form.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { Contact } from '../contact-contract.ts';
import { CONTACT_ROLES, LANGUAGES } from '../kinds.ts';
import classes from './clients.module.css';
import type { CompanyStand } from './company-stand.ts';
import { PartForm, textIn } from './part-form.tsx';
import { WaysField, waysIn } from './ways-field.tsx';

interface ContactFormProps {
  stand: Pick<CompanyStand, 'fetch' | 'onChange'>;
  path: string;
  contact: Contact | undefined;
  sites: readonly { id: string; name: string }[];
  onDone(): void;
}

/** A contact: what they do for the company, and how they are reached. */
export function ContactForm({ stand, path, contact, sites, onDone }: ContactFormProps) {
  const all = useWords('clients');
  const words = all.people;
  return (
    <PartForm
      stand={stand}
      path={path}
      part={contact}
      add={words.add}
      fields={{ name: all.name, position: words.position, language: words.language }}
      codes={CODES}
      read={contactIn}
      onDone={onDone}
    >
      {(begun, at) => (
        <>
          <div className={classes.pair}>
            <TextField label={all.name} name="name" defaultValue={begun?.name} maxLength={120} required />
            <TextField label={words.position} name="position" defaultValue={begun?.position} maxLength={120} />
          </div>
          <RoleChoices given={begun?.roles ?? []} />
          <div className={classes.pair}>
            <SelectField
              label={words.language}
              name="language"
              defaultValue={begun?.language ?? ''}
              options={[
                { value: '', label: all.asCompany },
                ...LANGUAGES.map((it) => ({ value: it, label: all.languages[it] })),
              ]}
            />
            <SelectField
              label={words.site}
              name="site"
              defaultValue={begun?.site ?? ''}
              options={[
                { value: '', label: words.noSite },
                ...sites.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              problem={at.site}
            />
          </div>
          <WaysField ways={begun?.ways ?? []} problem={at.ways} />
        </>
      )}
    </PartForm>
  );
}

const CODES = {
  'clients/no-phone-number': 'ways',
  'clients/address-known': 'ways',
  'clients/needs-address': 'ways',
  'clients/unknown-site': 'site',
};

function RoleChoices({ given }: { given: readonly string[] }) {
  const words = useWords('clients').people;
  return (
    <fieldset className={classes.choices}>
      <legend>{words.roles}</legend>
      {CONTACT_ROLES.map((it) => (
        <CheckField key={it} label={words.role[it]} name="roles" value={it} defaultChecked={given.includes(it)} />
      ))}
    </fieldset>
  );
}

const contactIn = (form: FormData) => ({
  name: textIn(form, 'name'),
  position: textIn(form, 'position'),
  roles: form.getAll('roles'),
  language: textIn(form, 'language') || null,
  site: textIn(form, 'site') || null,
  ways: waysIn(form),
});
