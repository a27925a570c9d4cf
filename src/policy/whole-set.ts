import { type Diagnostic, diagnose, type Place } from '../documents/diagnostic.ts';
import type { HubDocument } from '../documents/document.ts';
import { documentId, idOfFile } from '../documents/file-id.ts';
import { placeAt } from '../documents/source-place.ts';
import type { Unit } from './compile-document.ts';
import type { LateCheck } from './compile-policy.ts';
import type { PolicySet } from './policy-set.ts';
import type { CompiledPolicy } from './schema.ts';

/**
 * The documents by id. Of two with one id the one whose file bears that name is kept; an id that its file's name does not
 * bear out is told, since links go by file names.
 */
export function gatherDocuments(units: readonly Unit[]): {
  documents: Map<string, HubDocument>;
  diagnostics: Diagnostic[];
} {
  const documents = new Map<string, HubDocument>();
  const diagnostics: Diagnostic[] = [];
  const all = units.flatMap((it) => (it.document ? [it.document] : []));
  for (const document of all.filter(isNamedAfterItsId)) keep(document, documents, diagnostics);
  for (const document of all.filter((it) => !isNamedAfterItsId(it))) {
    if (keep(document, documents, diagnostics) && documentId.test(idOfFile(document.file)))
      diagnostics.push(diagnose(document.file, idPlace(document), otherName(document)));
  }
  return { documents: inOrderOf(all, documents), diagnostics };
}

/** A policy that two documents enforce; a contract may enforce it once more for its own company. */
export function enforcedTwice(
  documents: ReadonlyMap<string, HubDocument>,
  policies: readonly CompiledPolicy[],
): Diagnostic[] {
  const first = new Map<string, CompiledPolicy>();
  return policies.flatMap((policy) => {
    const document = documents.get(policy.document)!;
    const scope = document.meta.category === 'contract' ? document.id : '';
    const key = `${scope} ${policy.schema.name}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, policy);
    const place = document.meta.enforces.find((it) => it.anchor === policy.anchor)!.place;
    return earlier ? [diagnose(document.file, place, heldTwice(policy, earlier))] : [];
  });
}

/** Checks of cells that speak of other documents. */
export function runLateChecks(set: PolicySet, checks: readonly LateCheck[]): Diagnostic[] {
  const byFile = new Map([...set.documents.values()].map((it) => [it.file, it]));
  return checks.flatMap((check) => {
    const problem = check.run(set.seenFrom(byFile.get(check.file)));
    return problem ? [diagnose(check.file, check.placeOf(problem), problem)] : [];
  });
}

function isNamedAfterItsId(document: HubDocument): boolean {
  return idOfFile(document.file) === document.id;
}

function keep(document: HubDocument, documents: Map<string, HubDocument>, diagnostics: Diagnostic[]): boolean {
  const first = documents.get(document.id);
  if (first) diagnostics.push(diagnose(document.file, idPlace(document), sameId(document.id, first.file)));
  else documents.set(document.id, document);
  return !first;
}

function inOrderOf(all: readonly HubDocument[], kept: ReadonlyMap<string, HubDocument>): Map<string, HubDocument> {
  return new Map(all.filter((it) => kept.get(it.id) === it).map((it) => [it.id, it]));
}

function idPlace(document: HubDocument): Place {
  const line = /^id:[ \t]*/m.exec(document.source);
  const start = line ? line.index + line[0].length : 0;
  return placeAt(document.source, start, start + document.id.length);
}

function sameId(id: string, file: string) {
  return {
    code: 'policy/duplicate-document',
    message: `"${id}" is already the id of ${file}.`,
    hint: 'Every document has an id of its own.',
  };
}

function otherName(document: HubDocument) {
  return {
    code: 'policy/file-name',
    message: `The file is named for ${idOfFile(document.file)}, but its id is "${document.id}".`,
    hint: 'Links go by the name of the file: give both the same.',
  };
}

function heldTwice(policy: CompiledPolicy, earlier: CompiledPolicy) {
  const message = `${policy.schema.name} is enforced here and in ${earlier.document}#${earlier.anchor}.`;
  return { code: 'policy/enforced-twice', message, hint: 'A rule stands in one place; link to it from the other.' };
}
