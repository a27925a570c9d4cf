import type { ExampleKind } from './example-kind.ts';
import type { Fact } from './facts.ts';
import type { PolicySchema } from './schema.ts';

/** Everything that a document may speak of: the policies and the facts that the modules enrolled. */
export interface Registry {
  schemas: readonly PolicySchema[];
  facts: readonly Fact[];
  /** Kinds of examples that need more than their table: clocks, bands. */
  examples?: readonly ExampleKind[];
}
