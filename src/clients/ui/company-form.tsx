import { beside } from '../../kit/ui/beside.ts';
import { Button, FormProblem, SelectField, TextAreaField, TextField } from '../../kit/ui/form.tsx';
import { send } from '../../kit/ui/send.ts';
import { useSay } from '../../kit/ui/toast.tsx';
import { useDraftOf } from '../../kit/ui/use-draft-of.ts';
import { useWords } from '../../kit/ui/words.tsx';
import { ZoneField } from '../../kit/ui/zone-field.tsx';
import type { DeskStand } from '../../people/desk-stand.ts';
import type { Company } from '../company-contract.ts';
import { LANGUAGES } from '../kinds.ts';
import type { Saved } from '../wire.ts';
import classes from './clients.module.css';
import { Meanwhile } from './meanwhile.tsx';
import { toldRemoved } from './told-removed.ts';

interface CompanyFormProps extends DeskStand {
  /** The company that is changed; a new one where absent. */
  company?: Company;
  onDone(): void;
}

const FIELDS = { 'clients/name-taken': 'name', 'clients/number-taken': 'number' } as const;

/** What is known of a company itself. A new one needs a name; the rest can follow. */
export function CompanyForm({ company, fetch, onChange, onDone }: CompanyFormProps) {
  const words = useWords('clients');
  const { save, saved, cancel } = useWords('kit').form;
  const say = useSay();
  const { begun, isBusy, problem, onSubmit } = useDraftOf(
    company,
    async (form) => {
      const body = companyIn(form);
      const answer = company
        ? await send<Saved>(fetch, 'PATCH', `/companies/${company.id}`, { version: company.version, ...body })
        : await send<Saved>(fetch, 'POST', '/companies', body);
      say(toldRemoved(words, answer, saved));
      if (!company) location.assign(`/companies/${answer.id}`);
      onChange();
      onDone();
    },
    onChange,
  );
  const { at, rest } = beside(problem, FIELDS);
  return (
    <form onSubmit={onSubmit}>
      <FormProblem problem={rest} />
      <Meanwhile begun={begun} now={company} fields={fieldsOf(words)} />
      <TextField label={words.name} name="name" defaultValue={begun?.name} maxLength={120} required problem={at.name} />
      <div className={classes.pair}>
        <Placing company={begun} />
        <TextField
          label={words.company.number}
          name="number"
          defaultValue={begun?.number ?? ''}
          maxLength={40}
          hint={words.company.numberHint}
          problem={at.number}
        />
      </div>
      <Looks company={begun} />
      <TextAreaField
        label={words.company.about}
        name="about"
        defaultValue={begun?.about}
        maxLength={2000}
        hint={words.company.aboutHint}
      />
      <TextField
        label={words.company.maintenance}
        name="maintenance"
        defaultValue={begun?.maintenance}
        maxLength={500}
        hint={words.company.maintenanceHint}
      />
      <Support company={begun} />
      <div className={classes.buttons}>
        <Button main busy={isBusy}>
          {company ? save : words.enter}
        </Button>
        <Button onPress={onDone}>{cancel}</Button>
      </div>
    </form>
  );
}

interface PartProps {
  company: Company | undefined;
}

function Placing({ company }: PartProps) {
  const words = useWords('clients');
  return (
    <TextField
      label={words.place}
      name="place"
      defaultValue={company?.place}
      maxLength={120}
      hint={words.company.placeHint}
    />
  );
}

function Looks({ company }: PartProps) {
  const words = useWords('clients');
  return (
    <div className={classes.pair}>
      <ZoneField label={words.company.zone} zone={company?.zone ?? 'Asia/Manila'} />
      <SelectField
        label={words.company.language}
        name="language"
        defaultValue={company?.language ?? 'en'}
        options={LANGUAGES.map((it) => ({ value: it, label: words.languages[it] }))}
      />
      <TextField
        label={words.company.color}
        name="color"
        defaultValue={company?.color ?? ''}
        pattern="#[0-9a-fA-F]{6}"
        placeholder="#0b6e75"
        hint={words.company.colorHint}
      />
    </div>
  );
}

function Support({ company }: PartProps) {
  const words = useWords('clients').company;
  return (
    <div className={classes.pair}>
      <TextField
        label={words.supportedFrom}
        name="supportedFrom"
        type="date"
        defaultValue={company?.supportedFrom ?? ''}
      />
      <TextField label={words.endedOn} name="endedOn" type="date" defaultValue={company?.endedOn ?? ''} />
    </div>
  );
}

/** A company as the form says it; what may be absent is null where nothing stands there. */
function companyIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    ...Object.fromEntries(['name', 'place', 'zone', 'language', 'about', 'maintenance'].map((it) => [it, text(it)])),
    number: text('number') || null,
    color: text('color').toLowerCase() || null,
    supportedFrom: text('supportedFrom') || null,
    endedOn: text('endedOn') || null,
  };
}

const fieldsOf = ({ name, place, company }: ReturnType<typeof useWords<'clients'>>) => ({
  name,
  place,
  number: company.number,
  zone: company.zone,
  language: company.language,
  color: company.color,
  about: company.about,
  maintenance: company.maintenance,
  supportedFrom: company.supportedFrom,
  endedOn: company.endedOn,
});
