import type { HubDocument } from '../documents/document.ts';
import type { DocumentSet } from '../documents/document-set.ts';
import type { Difference } from './contract.ts';
import { clauseDifferences } from './differences/clauses.ts';
import { headDifferences } from './differences/head.ts';
import { textDifferences } from './differences/text.ts';

/**
 * What differs between two sets, in words and by clause: `KB-310 T2: Update 2 h, was 4 h`. By document, in each its head,
 * then its clauses in reading order, then the text around them.
 */
export function differencesBetween(before: DocumentSet, after: DocumentSet): Difference[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  return ids.flatMap((id) => ofDocument(before.get(id), after.get(id)));
}

function ofDocument(before: HubDocument | undefined, after: HubDocument | undefined): Difference[] {
  if (!before) return after ? [added(after)] : [];
  if (!after) return [withdrawn(before)];
  if (before.source === after.source) return [];
  const found = [
    ...headDifferences(before, after),
    ...clauseDifferences(before, after),
    ...textDifferences(before, after),
  ];
  return found.length > 0 ? found : [onlyForm(after)];
}

function added({ id, title, clauses }: HubDocument): Difference {
  const holds = clauses.length === 0 ? '' : `, with ${clauses.length} clause${clauses.length === 1 ? '' : 's'}`;
  return { kind: 'document added', document: id, title, cells: [], words: `${id} "${title}" is new${holds}` };
}

function withdrawn({ id, title }: HubDocument): Difference {
  return { kind: 'document withdrawn', document: id, title, cells: [], words: `${id} "${title}" is withdrawn` };
}

function onlyForm({ id, title }: HubDocument): Difference {
  const words = `${id}: only its form changed (spacing, links or marks)`;
  return { kind: 'text changed', document: id, title, cells: [], words };
}
