import type { HubDocument } from '../documents/document.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { CompiledPolicy, CompiledRow, PolicySchema } from '../policy/schema.ts';
import { calendars } from '../time/policy.ts';
import type { ClockEdition } from './edition.ts';
import type { EffectiveRow, EffectiveSla } from './effective-contract.ts';
import { contractTime, holds, usualZone } from './holds.ts';
import { clockRules, slaTargets } from './policy.ts';

/** What holds for a company at an instant, as its clocks take it: the contract's rows in the place of the common ones. */
export type Effective = Omit<EffectiveSla, 'company' | 'at' | 'edition'>;

/** Puts together what an edition promises a company. Pure; nothing where the edition holds no common targets. */
export function effectiveSla({ policies }: ClockEdition, contract: string, at: number): Effective | undefined {
  const common = policies.policy(slaTargets);
  if (!common) return undefined;
  const own = holds(policies, contract, at) ? contract : undefined;
  return {
    contract: contractOf(policies, contract, at),
    common: { document: common.document, targets: common.anchor },
    targets: rowsOf(policies, slaTargets as unknown as PolicySchema, own, 'Severity'),
    calendars: rowsOf(policies, calendars as unknown as PolicySchema, own, 'Name'),
    rules: rowsOf(policies, clockRules as unknown as PolicySchema, own, 'Clock'),
  };
}

function contractOf(set: PolicySet, id: string, at: number): Effective['contract'] {
  const document = set.documents.get(id);
  const time = contractTime(set, id);
  if (!document || !time) return null;
  const { from = null, until = null, zone = usualZone, suspensions = 'close' } = document.meta;
  return {
    document: id,
    title: document.title,
    from,
    until,
    zone,
    suspensions,
    dates: at < time.from ? 'not yet' : at < time.until ? 'holds' : 'over',
    targets: set.policy(slaTargets, id)?.anchor ?? null,
    supported: supportedIn(document),
  };
}

/** Clauses of prose under the heading that says what is supported. */
function supportedIn({ clauses }: HubDocument) {
  const own = clauses.filter((it) => it.kind === 'item' && it.section === 'what-is-supported');
  return own.map(({ id, text }) => ({ clause: id, text }));
}

/** The common rows in their order, each with the contract's in its place; what only the contract has comes last. */
function rowsOf(set: PolicySet, schema: PolicySchema, contract: string | undefined, key: string): EffectiveRow[] {
  const [common, own] = [set.policy(schema), contract ? set.policy(schema, contract) : undefined];
  const ofCommon = groups(common, key);
  const ofOwn = groups(own, key);
  const names = [...new Set([...ofCommon.keys(), ...ofOwn.keys()])];
  return names.flatMap((name) => {
    const [usual, agreed] = [ofCommon.get(name) ?? [], ofOwn.get(name)];
    if (!agreed) return usual.map((it) => toRow(set, common!, it));
    return agreed.map((it, index) => toRow(set, own!, it, usual[index] && { policy: common!, row: usual[index] }));
  });
}

/** Several rows of one calendar are one. */
function groups(policy: CompiledPolicy | undefined, key: string): Map<string, CompiledRow[]> {
  return Map.groupBy(policy?.rows ?? [], (it) => it.cells[key]!.text.toLowerCase());
}

function toRow(
  set: PolicySet,
  { document }: CompiledPolicy,
  row: CompiledRow,
  instead?: { policy: CompiledPolicy; row: CompiledRow },
): EffectiveRow {
  const meta = set.documents.get(document)?.meta;
  const isOwn = meta?.category === 'contract';
  return {
    clause: `${isOwn ? meta.title : document} ${row.clause}`,
    document,
    anchor: row.clause,
    isOwn,
    inPlaceOf: instead ? `${instead.policy.document} ${instead.row.clause}` : null,
    cells: Object.entries(row.cells).map(([heading, { text }]) => {
      const usual = instead?.row.cells[heading]?.text;
      return { heading, text, common: usual === undefined || usual === text ? null : usual };
    }),
  };
}
