import { SelectField, TextField } from '../../../kit/ui/form.tsx';
import { Section } from '../../../kit/ui/section.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { ContractForm } from '../../contract-form.ts';
import { type FormRow, formTables } from '../../contract-tables.ts';
import type { ContractFinding, ContractView } from '../../contract-wire.ts';
import classes from './contracts.module.css';
import { RowTable } from './row-table.tsx';
import { SupportedFields } from './supported-fields.tsx';

interface ContractFieldsProps {
  form: ContractForm;
  common: ContractView['common'];
  zone: string;
  findings: readonly ContractFinding[];
  onChange(part: Partial<ContractForm>): void;
}

/** The contract as a form. What is wrong stands beside the field that it is about. */
export function ContractFields(props: ContractFieldsProps) {
  const { form, common, findings, onChange } = props;
  const words = useWords('contracts');
  const { document } = common;
  const leads = { targets: words.targetsLead(document ?? ''), calendars: words.calendarsLead, rules: words.rulesLead };
  return (
    <>
      <HeadFields {...props} />
      <SupportedFields items={form.supported} findings={findings} onChange={(supported) => onChange({ supported })} />
      {formTables.map((table) => (
        <Section key={table.name} title={words[table.name]} lead={leads[table.name]}>
          <RowTable
            table={table}
            rows={form[table.name] as readonly FormRow[]}
            common={common[table.name]}
            document={document ?? ''}
            findings={findings}
            onChange={(rows) => onChange({ [table.name]: rows } as Partial<ContractForm>)}
          />
        </Section>
      ))}
    </>
  );
}

function HeadFields({ form, zone, findings, onChange }: ContractFieldsProps) {
  const words = useWords('contracts');
  const field = (name: 'title' | 'summary' | 'owner' | 'from' | 'until') => ({
    name,
    value: form[name],
    problem: problemAt(findings, name),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes.lines}>
      <TextField label={words.from} type="date" hint={words.days(zone)} {...field('from')} />
      <TextField label={words.until} type="date" {...field('until')} />
      <SelectField
        label={words.suspensions}
        name="suspensions"
        value={form.suspensions}
        hint={words.suspensionsHint}
        options={(['close', 'count'] as const).map((it) => ({ value: it, label: words.suspensionsAre[it] }))}
        onChange={(event) => onChange({ suspensions: event.currentTarget.value as ContractForm['suspensions'] })}
      />
      <TextField label={words.cited} hint={words.citedHint} maxLength={200} {...field('title')} />
      <TextField label={words.summary} maxLength={400} {...field('summary')} />
      <TextField label={words.owner} maxLength={200} {...field('owner')} />
    </div>
  );
}

/** What a field says of itself. */
export function problemAt(findings: readonly ContractFinding[], field: string) {
  const found = findings.filter((it) => it.field === field);
  if (!found.length) return undefined;
  return { message: found.map((it) => it.message).join(' '), remedy: found[0]!.hint ?? '' };
}
