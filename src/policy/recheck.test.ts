import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileAnew, openShippedRecheck, shippedSources } from '../testing/shipped-set.ts';
import { edited, someEdits } from '../testing/some-edits.ts';
import type { PolicySet } from './policy-set.ts';

const shipped = shippedSources();

test('after any edits of the documents that ship, a re-check finds what compiling all of them anew finds', () => {
  const recheck = openShippedRecheck();
  recheck(shipped);
  fc.assert(
    fc.property(fc.nat(shipped.length - 1), someEdits, (index, edits) => {
      let sources = shipped;
      for (const edit of edits) {
        sources = sources.map((it, at) => (at === index ? { ...it, source: edited(it.source, edit) } : it));
        expect(found(recheck(sources))).toEqual(found(compileAnew(sources)));
      }
    }),
    { numRuns: 6 },
  );
}, 120_000);

test('a document that went is forgotten, and one that came back is read', () => {
  const recheck = openShippedRecheck();
  const whole = found(recheck(shipped));
  const without = shipped.filter((it) => it.file !== 'KB-450.md');
  expect(found(recheck(without))).toEqual(found(compileAnew(without)));
  expect(found(recheck(shipped))).toEqual(whole);
});

/** All that a set holds. Tests of cells and conditions are closures, made from the texts that stand beside them. */
function found({ documents, policies, diagnostics }: PolicySet) {
  const data = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
  return {
    diagnostics,
    documents: [...documents.values()],
    policies: policies.map(({ schema, rows, ...rest }) => ({ ...rest, schema: schema.name, rows: data(rows) })),
  };
}
