import { excerptOf } from '../documents/excerpt.ts';
import type { Preview } from './contract.ts';
import type { CompiledDraft } from './draft.ts';
import { ruleChanges } from './rule-changes.ts';
import type { CompiledEdition } from './service.ts';

/** What a preview says of a draft. */
export type Told = Pick<Preview, 'publishable' | 'diagnostics' | 'changes' | 'rules' | 'untold'>;

/** A compiled draft as a preview tells it, against the edition in force if there is one. */
export function tellDraft(draft: CompiledDraft, current: CompiledEdition | undefined): Told {
  const { diagnostics, isSound, sources, warnings } = draft;
  const against = current?.edition.number ?? null;
  // A folder withdraws nothing: what seems gone only cannot be read as long as its front matter is broken.
  const differences = draft.differences.filter((it) => it.kind !== 'document withdrawn');
  const broken = brokenIn(draft);
  return {
    publishable: isSound,
    diagnostics: diagnostics.map((it) => {
      const found = excerptOf(it, sources.get(it.file));
      return { ...it, ...(found ? { excerpt: found } : {}) };
    }),
    changes: { edition: null, against, differences, libraries: false, warnings },
    rules: current ? ruleChanges(current.set, draft.set, broken) : [],
    untold: [...broken],
  };
}

/** What is wrong with a whole that compiles: each of its rules means what it says. */
const ofTheWhole = /^policy\/(example|no-example|gap|overlap|never-fires|disagreement|too-many-boxes)/;

/** The documents of whose rules nobody can say what they mean, since something in them does not compile. */
function brokenIn({ diagnostics, set }: CompiledDraft): ReadonlySet<string> {
  const errors = diagnostics.filter((it) => it.severity === 'error' && !ofTheWhole.test(it.code));
  const files = new Set(errors.map((it) => it.file));
  return new Set([...set.documents.values()].filter((it) => files.has(it.file)).map((it) => it.id));
}
