import type { PublishParts } from '../editions/publish.ts';
import { registry } from '../registry/registry.ts';

/** What publishing gets from the modules above editions/: every policy and fact, and what libraries know. */
export const publishParts: PublishParts = {
  registry,
  resolve: () => ({}),
};
