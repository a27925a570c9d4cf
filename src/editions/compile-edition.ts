import { Refusal } from '../kit/refusal.ts';
import { type CompileCache, compileSet, type Registry } from '../policy/compile.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { type DocumentText, type Edition, fileOf } from './edition.ts';
import { setHash, textHash } from './set-hash.ts';

/** Compiles an edition from its texts. */
export type EditionCompiler = (edition: Edition, documents: readonly DocumentText[]) => PolicySet;

/** A compiler that reads each text once, however many editions hold it: a hundred editions cost little more than one. */
export function editionCompiler(registry: Registry): EditionCompiler {
  const kept: CompileCache = new Map();
  return (edition, documents) => {
    requireWhole(edition, documents);
    const cache: CompileCache = new Map(
      documents.flatMap(({ id, hash }) => {
        const unit = kept.get(`${id} ${hash}`);
        return unit ? [[fileOf(id), unit] as const] : [];
      }),
    );
    const set = compileSet(
      documents.map(({ id, source }) => ({ file: fileOf(id), source })),
      registry,
      { cache },
    );
    for (const { id, hash } of documents) kept.set(`${id} ${hash}`, cache.get(fileOf(id))!);
    return set;
  };
}

/** An edition whose texts are not those that were published must not decide anything. */
function requireWhole({ number, setHash: published }: Edition, documents: readonly DocumentText[]): void {
  const isWhole = documents.every((it) => textHash(it.source) === it.hash) && setHash(documents) === published;
  if (!isWhole) throw damaged(number);
}

const damaged = (number: number) =>
  new Refusal({
    code: 'editions/damaged',
    status: 503,
    message: `Edition ${number} in the database is not what was published.`,
    remedy:
      'Somebody changed the tables of editions by hand, or the disk is broken: restore the database from a backup.',
  });
