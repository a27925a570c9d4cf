import { Hono } from 'hono';
import { findSection } from '../documents/document.ts';
import { findDocument } from '../documents/document-set.ts';
import { Refusal } from '../kit/refusal.ts';
import type { RuleSheet } from './contract.ts';
import type { Fact } from './facts.ts';
import type { PolicySet } from './policy-set.ts';
import { ruleSheetOf } from './rule-sheet.ts';

/** The rules compiled from an enforced section. `current` gives the set in force; `facts` are those conditions may use. */
export function policyRoutes(current: () => PolicySet, facts: readonly Fact[]) {
  const sheets = sheetCache(facts);
  return new Hono().get('/documents/:id/rules/:anchor', (c) =>
    c.json(sheets(current(), c.req.param('id'), c.req.param('anchor')) satisfies RuleSheet),
  );
}

/** The routes' type, for a typed client. */
export type PolicyRoutes = ReturnType<typeof policyRoutes>;

/** A sheet is made once per set and section. */
function sheetCache(facts: readonly Fact[]) {
  const made = new WeakMap<PolicySet, Map<string, RuleSheet>>();
  return (set: PolicySet, id: string, anchor: string): RuleSheet => {
    const { document, policy } = find(set, id, anchor);
    const sheets = made.getOrInsertComputed(set, () => new Map<string, RuleSheet>());
    return sheets.getOrInsertComputed(`${document.id} ${policy.anchor}`, () => ruleSheetOf(policy, document, facts));
  };
}

function find(set: PolicySet, id: string, anchor: string) {
  const document = findDocument(set.documents, id);
  if (!document) throw notFound(`There is no document ${id.slice(0, 80)}.`, 'The list of documents is at /documents.');
  const section = findSection(document, anchor);
  const policy = set.policies.find(
    (it) => it.document === document.id && (it.anchor === section?.anchor || it.anchor === section?.slug),
  );
  if (policy) return { document, policy };
  const offered = document.meta.enforces.map((it) => it.anchor).join(', ') || 'none';
  throw notFound(`${document.id} enforces no section "${anchor.slice(0, 80)}".`, `Its enforced sections: ${offered}.`);
}

const notFound = (message: string, remedy: string) =>
  new Refusal({ code: 'policy/no-rules', status: 404, message, remedy });
