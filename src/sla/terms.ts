import type { Duration } from '../policy/duration.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import type { Severity } from '../policy/words.ts';
import type { Calendar } from '../time/calendar.ts';
import { calendars } from '../time/policy.ts';
import { alwaysOpen, type CalendarSetting, readCalendars } from '../time/read-calendars.ts';
import { type ClockName, clockNames, clockRules, slaTargets } from './policy.ts';
import { defaultRules, type Rule } from './rule.ts';

/** The clocks' targets of one severity, as one clause promises them. */
export interface Target {
  severity: Severity;
  /** The clause to cite: `KB-310 T1`, or of a contract by its title: `Visayas Freight C2`. */
  clause: string;
  /** Key of the calendar in `Terms.calendars`. */
  calendar: string;
  /** A clock without a duration is not promised. */
  durations: Readonly<Record<ClockName, Duration | undefined>>;
}

/** What one edition promises one company. */
export interface Terms {
  targets: ReadonlyMap<Severity, Target>;
  rules: Readonly<Record<ClockName, Rule>>;
  /**
   * By key: the lower-case name, and under a contract each once more behind its id, since the contract may have a calendar of
   * that name or count suspensions. A clock keeps its key, so it goes on counting as it began when the contract is over.
   */
  calendars: ReadonlyMap<string, Calendar>;
}

/** The contract under which clocks run, and where the affected site is. */
export interface Contract extends Pick<CalendarSetting, 'place' | 'suspensions'> {
  /** Id of the contract's document, `CT-visayas-freight`; absent where only the common documents hold. */
  document?: string;
}

/** Reads what a set of documents promises: a contract's rows where it has them, else those of KB-310. */
export function readTerms(set: PolicySet, setting: CalendarSetting & Contract = {}): Terms {
  const contract = setting.document;
  const own = contract ? contractCalendars(set, contract, setting) : new Map<string, Calendar>();
  const keyOf = (name: string) => (contract && own.has(keyed(contract, name)) ? keyed(contract, name) : name);
  return {
    targets: new Map(bothOf(set, slaTargets, contract, (it) => toTarget(set, it, keyOf))),
    rules: {
      ...defaultRules,
      ...Object.fromEntries(bothOf(set, clockRules, contract, (it) => toRule(set, it))),
    },
    calendars: new Map([['24x7', alwaysOpen], ...readCalendars(set.policy(calendars)?.rows ?? [], setting), ...own]),
  };
}

/** Every calendar as it counts under a contract: those of the common documents, and the contract's own in their place. */
function contractCalendars(set: PolicySet, contract: string, setting: CalendarSetting): Map<string, Calendar> {
  const agreed = set.documents.get(contract)?.meta.suspensions;
  const suspensions = setting.suspensions ?? agreed;
  const read = [undefined, contract].flatMap((document) => [
    ...readCalendars(set.policy(calendars, document)?.rows ?? [], {
      ...setting,
      ...(suspensions ? { suspensions } : {}),
    }),
  ]);
  return new Map(read.map(([name, calendar]) => [keyed(contract, name), calendar]));
}

const keyed = (contract: string, name: string) => `${contract} ${name}`;

type Targets = typeof slaTargets.columns;
type Rules = typeof clockRules.columns;
type Cited<C extends Targets | Rules> = { document: string; row: CompiledRow<C> };

/** Entries from the common documents and then from the contract, so that the contract's replace them row for row. */
function bothOf<C extends Targets | Rules, V>(
  set: PolicySet,
  schema: Parameters<typeof set.policy<C>>[0],
  contract: string | undefined,
  read: (it: Cited<C>) => V,
): V[] {
  const policies = [set.policy(schema), contract ? set.policy(schema, contract) : undefined];
  return policies.flatMap((policy: CompiledPolicy<C> | undefined) =>
    policy ? policy.rows.map((row) => read({ document: policy.document, row })) : [],
  );
}

function toTarget(
  set: PolicySet,
  { document, row }: Cited<Targets>,
  keyOf: (calendar: string) => string,
): [Severity, Target] {
  const { values } = row;
  const durations = {
    response: values.Response,
    'next response': values['Next response'],
    update: values.Update,
    resolution: values.Resolution,
    attend: values.Response,
  };
  const clause = cite(set, document, row.clause);
  return [
    values.Severity,
    { severity: values.Severity, clause, calendar: keyOf(values.Calendar.toLowerCase()), durations },
  ];
}

function toRule(set: PolicySet, { document, row }: Cited<Rules>): [ClockName, Rule] {
  const { values } = row;
  const rule: Rule = {
    clause: cite(set, document, row.clause),
    starts: values.Starts,
    pauses: values['Pauses while'] ?? [],
    onReopen: values['On reopen'],
    severityChange: values['Severity change'] as Rule['severityChange'],
    warnAt: [...(values['Warn at'] ?? [])].sort((a, b) => a - b),
  };
  return [clockNames.find((it) => it === values.Clock)!, rule];
}

/** A document by its id, a contract by its title. */
function cite(set: PolicySet, id: string, clause: string): string {
  const meta = set.documents.get(id)?.meta;
  return `${meta?.category === 'contract' ? meta.title : id} ${clause}`;
}
