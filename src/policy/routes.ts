import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { findSection } from '../documents/document.ts';
import { findDocument } from '../documents/document-set.ts';
import { answers, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import { RuleSheet } from './contract.ts';
import type { Fact } from './facts.ts';
import type { PolicySet } from './policy-set.ts';
import { ruleSheetOf } from './rule-sheet.ts';

const sectionParams = z.strictObject({
  id: z.string().meta({ description: 'Id of a document, `KB-155`; upper and lower case are the same' }),
  anchor: z.string().meta({ description: 'Anchor of an enforced section in it, `criteria`' }),
});

/** The rules compiled from an enforced section. `current` gives the set in force; `facts` are those conditions may use. */
export function policyRoutes(current: () => PolicySet, facts: readonly Fact[]) {
  const sheets = sheetCache(facts);
  return api().openapi(
    createRoute({
      method: 'get',
      path: '/documents/{id}/rules/{anchor}',
      summary: 'See the rules compiled from a section',
      ...may('documents.read'),
      request: { params: sectionParams, query: noQuery },
      responses: answers(RuleSheet),
    }),
    (c) => {
      const { id, anchor } = c.req.valid('param');
      return c.json(sheets(current(), id, anchor), 200);
    },
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
