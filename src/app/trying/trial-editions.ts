import { createHash } from 'node:crypto';
import { Refusal } from '../../kit/refusal.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { PolicySchema } from '../../policy/schema.ts';
import type { ClockEdition } from '../../sla/edition.ts';
import { clockRules, slaTargets } from '../../sla/policy.ts';
import type { ClockCase } from '../../sla/read-case.ts';
import { calendars } from '../../time/policy.ts';
import type { CheckedContent } from '../content.ts';
import { resolveHolidays } from '../resolve-holidays.ts';
import type { TrialDocuments } from './documents.ts';

/**
 * The editions of a case: the documents it is put to, in force from the beginning, and each set that is laid over them
 * later. Where there are none to begin with, the first edition holds from the beginning.
 */
export async function loadEditions(given: ClockCase, documents: TrialDocuments): Promise<ClockEdition[]> {
  const changes = given.editions.toSorted((a, b) => a.at - b.at);
  const laid = changes.map((it, index) => ({
    from: it.at,
    folders: changes.slice(0, index + 1).map((at) => at.content),
  }));
  const wanted = documents.folders.length || !laid.length ? [{ from: 0, folders: [] }, ...laid] : laid;
  const years = yearsOf(given);
  return Promise.all(wanted.map(async ({ from, folders }) => toEdition(await documents.load(folders), from, years)));
}

const clockPolicies = [slaTargets, clockRules, calendars] as unknown as readonly PolicySchema[];

async function toEdition(content: CheckedContent, from: number, years: [number, number]): Promise<ClockEdition> {
  for (const schema of clockPolicies) refuseBroken(content.set, schema);
  if (!content.set.policy(slaTargets)) throw noTargets;
  return { id: hashOf(content), from, policies: content.set, holidays: await resolveHolidays(content.set, years) };
}

/** What a document enforces and does not hold in order is not left out in silence. */
function refuseBroken(set: PolicySet, schema: PolicySchema): void {
  for (const document of set.documents.values()) {
    const enforces = document.meta.enforces.some((it) => it.policy === schema.name);
    const held = set.policies.some((it) => it.schema.name === schema.name && it.document === document.id);
    if (!enforces || held) continue;
    const found = set.diagnostics.filter((it) => it.severity === 'error' && it.file === document.file);
    throw new Refusal({
      code: 'no-policy',
      message: `${document.id} holds no ${schema.name} that is in order. ${found.map((it) => `${it.line}:${it.column} ${it.message}`).join(' ')}`,
      remedy: 'Run `npx hub check` on the documents: it shows each place.',
    });
  }
}

/** Holidays are wanted from before the first event until well after the last due. */
function yearsOf({ tickets, asOf }: ClockCase): [number, number] {
  const instants = [asOf, ...tickets.flatMap((it) => it.events.map((event) => event.occurredAt))];
  const years = instants.map((it) => new Date(it).getUTCFullYear());
  return [Math.min(...years) - 1, Math.max(...years) + 3];
}

/** Editions are known by their content: the same documents are the same edition. */
function hashOf({ set, sources }: CheckedContent): string {
  const texts = [...set.documents.values()].map((it) => `${it.id}\n${sources.get(it.file) ?? ''}`);
  return createHash('sha256').update(texts.sort().join('\0')).digest('hex').slice(0, 12);
}

const noTargets = new Refusal({
  code: 'no-policy',
  message: 'The documents hold no sla-targets, and without targets there are no clocks.',
  remedy: 'Give a KB-310 that enforces sla-targets.',
});
