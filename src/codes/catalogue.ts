import { findSection, type HubDocument, type Section } from '../documents/document.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { CodeCatalogue, CodeFamily, CodeSummary } from './contract.ts';
import type { CodeRow, CodesPolicy } from './look-up.ts';
import { errorCodes } from './policy.ts';

/** The document that holds the codes, and the rules compiled from it; nothing where no document enforces them. */
export function codesOf(set: PolicySet): { document: HubDocument; policy: CodesPolicy } | undefined {
  const policy = set.policy(errorCodes);
  const document = policy && set.documents.get(policy.document);
  return policy && document ? { policy, document } : undefined;
}

/** The whole catalogue, family by family, in the document's order. */
export function catalogueOf(document: HubDocument, policy: CodesPolicy): CodeCatalogue {
  const families = Map.groupBy(policy.rows, (row) => row.clause[3]!);
  return {
    document: document.id,
    title: document.title,
    families: [...families.values()].map((rows) => familyOf(rows, document)),
  };
}

/** One family, of which these are the codes. */
export function familyOf(rows: readonly CodeRow[], document: HubDocument): CodeFamily {
  return { ...familyPlace(rows[0]!, document), codes: rows.map(summaryOf) };
}

/** Where the family of a code stands: its first digit, heading and anchor. */
export function familyPlace(row: CodeRow, document: HubDocument): { digit: string; title: string; anchor: string } {
  const section = findSection(document, row.section)!;
  const above: Section = section.parent === undefined ? section : document.sections[section.parent]!;
  return { digit: row.clause[3]!, title: above.title, anchor: above.anchor };
}

/** A code as lists show it. */
export function summaryOf({ clause, values }: CodeRow): CodeSummary {
  return {
    code: clause,
    name: values.Name,
    severity: values.Severity,
    category: values.Category,
    description: values.Description,
  };
}
