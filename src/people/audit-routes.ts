import { createRoute } from '@hono/zod-openapi';
import { answers, api } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { AuditPage, AuditQuestion } from './audit-contract.ts';
import { listAudit } from './audit-list.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';

/** The audit trail: read by those who answer for the desk, changed by nobody. */
export function auditRoutes({ pool }: People) {
  return api<PeopleEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/audit',
      summary: 'Read the audit trail',
      ...may('audit.read'),
      request: { query: AuditQuestion },
      responses: answers(AuditPage),
    }),
    async (c) => c.json(await listAudit(pool, c.req.valid('query')), 200),
  );
}
