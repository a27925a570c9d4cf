import { createRoute } from '@hono/zod-openapi';
import { type CompanyParts, companyFinder } from '../clients/company-finder.ts';
import { contractId } from '../clients/contract-id.ts';
import { answers, api, idParams } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import type { PeopleEnv } from '../people/identify.ts';
import type { ClockEdition } from './edition.ts';
import { effectiveSla } from './effective.ts';
import { EffectiveSla, SlaQuestion } from './effective-contract.ts';

/** What the route answers from. */
export interface EffectiveParts extends CompanyParts {
  /** The edition in force at an instant. */
  editionAt(at: Temporal.Instant): Promise<ClockEdition | undefined>;
}

/** What a company is promised, now or at an instant. */
export function effectiveRoutes(parts: EffectiveParts) {
  return api<PeopleEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/companies/{id}/sla',
      summary: 'See all that a company is promised',
      ...may('contracts.read', companyFinder(parts)),
      request: { params: idParams, query: SlaQuestion },
      responses: answers(EffectiveSla),
    }),
    async (c) => {
      const { id, name, slug } = c.var.found;
      const asked = c.req.valid('query').at;
      const at = asked ? Temporal.Instant.from(asked) : parts.clock.now();
      const edition = await parts.editionAt(at);
      const effective = edition && effectiveSla(edition, contractId(slug), at.epochMilliseconds);
      if (!edition || !effective) throw nothing(asked);
      const inForceFrom = Temporal.Instant.fromEpochMilliseconds(edition.from).toString();
      const told = { company: { id, name }, at: at.toString(), edition: { number: Number(edition.id), inForceFrom } };
      return c.json({ ...told, ...effective }, 200);
    },
  );
}

/** The routes' type, for a typed client. */
export type EffectiveRoutes = ReturnType<typeof effectiveRoutes>;

const nothing = (at: string | undefined) =>
  new Refusal({
    code: 'sla/no-targets',
    status: 404,
    message: at ? `No documents with targets were in force at ${at}.` : 'The documents in force hold no targets.',
    remedy: at ? 'Ask for a later moment.' : 'Publish a KB-310 that enforces sla-targets.',
  });
