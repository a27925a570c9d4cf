import { type ColumnKey, headingOf } from '../import-columns.ts';
import type { CompanyDifference } from '../import-contract.ts';
import type { KnownContact } from './load-known.ts';
import type { CompanyPlan } from './plan-company.ts';

type Changes = CompanyDifference['changes'];

/** What a plan changes, as people read it: column, what is on record, what the file says. */
export function differenceOf({
  given,
  known,
  fields,
  changed,
  regimes,
  contacts,
  sites,
}: CompanyPlan): CompanyDifference {
  const own = changed.map((it) => change(it, known?.[it], fields[it]));
  const answers = regimes.map(([it, applies]) => change(it as ColumnKey, known?.regimes[it], applies));
  const people = contacts.map((it) => change('contactName', it.known && contact(it.known), contact(it.next)));
  const places = sites.map((it) => change('site', it.known && site(it.known), site(it.next)));
  return {
    line: given.records[0]!.line,
    company: known?.name ?? fields.name,
    isNew: !known,
    changes: [...own, ...answers, ...people, ...places],
  };
}

const change = (key: ColumnKey, from: unknown, to: unknown): Changes[number] => ({
  column: headingOf(key),
  from: shown(from),
  to: shown(to),
});

const ANSWERS: Record<string, string> = { true: 'yes', false: 'no', null: '', undefined: '' };
const shown = (value: unknown) => (ANSWERS[String(value)] ?? String(value)).slice(0, 200);

const contact = ({ name, position, roles, language, ways }: Omit<KnownContact, 'id'>) =>
  [name, position, ...roles, language, ...ways.map((it) => `${it.value} ${it.extension}`.trim())]
    .filter(Boolean)
    .join(', ');
const site = ({ name, place, zone }: { name: string; place: string; zone: string }) =>
  [name, place, zone].filter(Boolean).join(', ');
