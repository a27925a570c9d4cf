import { createRoute } from '@hono/zod-openapi';
import { DocumentPage } from '../documents/contract.ts';
import { answers, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { Registry } from './compile.ts';
import { rulesHelp } from './help.ts';
import { helpDocument } from './help-document.ts';
import type { PolicySet } from './policy-set.ts';

/** The help about rules, as a page to read. It names the sections of the documents in force. */
export function helpRoutes(current: () => PolicySet, registry: Registry) {
  const made = new WeakMap<PolicySet, DocumentPage>();
  const helpFor = (set: PolicySet) => helpDocument(rulesHelp(registry, set), set);
  return api().openapi(
    createRoute({
      method: 'get',
      path: '/help/rules',
      summary: 'Read the help about rules',
      ...may('documents.read'),
      request: { query: noQuery },
      responses: answers(DocumentPage),
    }),
    (c) => c.json(made.getOrInsertComputed(current(), helpFor), 200),
  );
}

/** The routes' type, for a typed client. */
export type HelpRoutes = ReturnType<typeof helpRoutes>;
