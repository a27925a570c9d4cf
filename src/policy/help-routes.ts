import { Hono } from 'hono';
import type { DocumentPage } from '../documents/contract.ts';
import type { Registry } from './compile.ts';
import { rulesHelp } from './help.ts';
import { helpDocument } from './help-document.ts';
import type { PolicySet } from './policy-set.ts';

/** The help about rules, as a page to read. It names the sections of the documents in force. */
export function helpRoutes(current: () => PolicySet, registry: Registry) {
  const made = new WeakMap<PolicySet, DocumentPage>();
  return new Hono().get('/help/rules', (c) => {
    const set = current();
    return c.json(
      made.getOrInsertComputed(set, () => helpDocument(rulesHelp(registry, set), set)) satisfies DocumentPage,
    );
  });
}

/** The routes' type, for a typed client. */
export type HelpRoutes = ReturnType<typeof helpRoutes>;
