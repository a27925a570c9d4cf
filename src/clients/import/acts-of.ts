import type { Noted } from '../../people/noted.ts';
import type { PlacedPlan } from './plan-company.ts';
import type { WrittenContact } from './write-contacts.ts';

/** What the audit trail says of what was done: the same as where somebody did it by hand. Contacts stand there by their ids only. */
export function actsOf(
  plans: readonly PlacedPlan[],
  contacts: readonly WrittenContact[],
  at: Temporal.Instant,
): Noted[] {
  const byCompany = Map.groupBy(contacts, (it) => it.company);
  return plans.flatMap((plan) => {
    const { id, known, fields } = plan;
    const noted = (act: Noted['act'], detail: object = {}): Noted => ({
      act,
      kind: 'company',
      id,
      detail: { company: fields.name, ...detail },
      at,
    });
    if (!known) return [noted('company.made', { from: 'file' })];
    return [
      ...(plan.changed.length > 0 ? [noted('company.changed', { changed: plan.changed })] : []),
      ...plan.regimes.map(([regime, applies]) =>
        noted('regime.established', { regime, applies: ANSWERS[String(applies)] }),
      ),
      ...plan.sites.map((it) => noted(it.known ? 'site.changed' : 'site.added', { site: it.next.name })),
      ...(byCompany.get(id) ?? []).map((it) =>
        noted(it.isNew ? 'contact.added' : 'contact.changed', { contact: it.id }),
      ),
    ];
  });
}

const ANSWERS: Record<string, string> = { true: 'yes', false: 'no', null: 'not known' };
