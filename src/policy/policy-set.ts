import type { Diagnostic } from '../documents/diagnostic.ts';
import type { HubDocument } from '../documents/document.ts';
import type { Columns, CompiledPolicy, PolicySchema, SetView } from './schema.ts';

/** Every document of a set, compiled: what the desk obeys, and what is wrong with it. */
export class PolicySet implements SetView {
  readonly documents: ReadonlyMap<string, HubDocument>;
  readonly policies: readonly CompiledPolicy[];
  readonly diagnostics: readonly Diagnostic[];
  readonly #words = new Map<string, ReadonlySet<string>>();
  readonly #views = new Map<string, PolicySet>();

  constructor(
    documents: ReadonlyMap<string, HubDocument>,
    policies: readonly CompiledPolicy[],
    diagnostics: readonly Diagnostic[],
  ) {
    this.documents = documents;
    this.policies = policies;
    this.diagnostics = diagnostics;
  }

  /** The compiled policy of a schema, typed; absent where no document enforces it. Contracts are asked for by their own id. */
  policy<C extends Columns>(schema: PolicySchema<C>, contract?: string): CompiledPolicy<C> | undefined {
    const found = this.policies.find((it) => it.schema === (schema as unknown) && this.isFrom(it, contract));
    return found as CompiledPolicy<C> | undefined;
  }

  /** What a document may name: the common rules and, of a contract, its own. Nobody counts on another company's calendar. */
  seenFrom(document: HubDocument | undefined): SetView {
    const contract = document?.meta.category === 'contract' ? document.id : '';
    const kept = this.#views.get(contract);
    if (kept) return kept;
    const seen = this.policies.filter((it) => it.document === contract || this.isFrom(it));
    const view = new PolicySet(this.documents, seen, []);
    this.#views.set(contract, view);
    return view;
  }

  /** Whether a policy has a row of that clause; true where the set has no such policy at all, since it may be partial. */
  knowsRow(policy: string, clause: string): boolean {
    return this.knows(policy, () => this.clausesOf(policy), 'clause', clause);
  }

  /** Whether a column of a policy holds a value, in any case; true where the set has no such policy. */
  hasValue(policy: string, column: string, value: string): boolean {
    return this.knows(policy, () => this.valuesOf(policy, column), `column ${column}`, value);
  }

  /** The values in a column of a policy. */
  valuesOf(policy: string, column: string): string[] {
    return [...new Set(this.named(policy).flatMap((it) => it.rows.map((row) => row.cells[column]?.text ?? '')))];
  }

  /** The clauses of a policy, in order. */
  clausesOf(policy: string): string[] {
    return this.named(policy).flatMap((it) => it.rows.map((row) => row.clause));
  }

  private named(policy: string): readonly CompiledPolicy[] {
    return this.policies.filter((it) => it.schema.name === policy);
  }

  /** Looks a word up among those of a policy, which are gathered at the first question. */
  private knows(policy: string, words: () => readonly string[], what: string, wanted: string): boolean {
    const key = `${policy} ${what}`;
    const kept = this.#words.get(key) ?? new Set(words().map((it) => it.toLowerCase()));
    this.#words.set(key, kept);
    return kept.has(wanted.toLowerCase()) || !this.named(policy).length;
  }

  private isFrom(policy: CompiledPolicy, contract?: string): boolean {
    return contract ? policy.document === contract : this.documents.get(policy.document)?.meta.category !== 'contract';
  }
}
