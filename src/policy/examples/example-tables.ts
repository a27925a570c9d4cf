import { type Diagnostic, diagnose } from '../../documents/diagnostic.ts';
import {
  type DocumentTable,
  type Enforcement,
  findSection,
  type HubDocument,
  type Section,
  sectionTree,
} from '../../documents/document.ts';
import { suggest } from '../../kit/nearest.ts';

/** A table of examples, and the enforced section whose rule they put to the test. */
export interface ExampleTable {
  rule: Enforcement;
  table: DocumentTable;
}

/**
 * The examples of a document: under *Examples* one subsection for each enforced section that has some, named like it or by
 * its anchor. A table that belongs to no rule is told, since nothing would ever run it.
 */
export function exampleTables(document: HubDocument): { examples: ExampleTable[]; diagnostics: Diagnostic[] } {
  const root = findSection(document, 'examples');
  const examples: ExampleTable[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const section of root ? sectionTree(document, root) : []) {
    const tables = document.tables.filter((it) => document.sections[it.section] === section);
    const rule = document.meta.enforces.find((it) => isNamed(section, it, document));
    if (rule) examples.push(...tables.map((table) => ({ rule, table })));
    else if (tables.length) diagnostics.push(diagnose(document.file, section.place, belongsNowhere(section, document)));
  }
  return { examples, diagnostics };
}

function isNamed(section: Section, rule: Enforcement, document: HubDocument): boolean {
  return namesOf(rule, document).some((it) => it.toLowerCase() === section.title.toLowerCase());
}

/** `5. Progressive discipline` may be called by its title, with or without the number, or by its anchor `ladder`. */
function namesOf(rule: Enforcement, document: HubDocument): string[] {
  const title = findSection(document, rule.anchor)?.title ?? rule.anchor;
  return [title.replace(/^\d+\.\s+/, ''), title, rule.anchor.replaceAll('-', ' '), rule.anchor];
}

function belongsNowhere(section: Section, document: HubDocument) {
  const names = document.meta.enforces.map((it) => namesOf(it, document)[0]!);
  return {
    code: 'policy/example-section',
    message: `The examples under "${section.title}" belong to no enforced section, so nothing runs them.`,
    hint: suggest(section.title, names, 'Give them a heading of their own, one of'),
  };
}
