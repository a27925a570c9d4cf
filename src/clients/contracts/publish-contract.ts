import type pg from 'pg';
import type { Diagnostic } from '../../documents/diagnostic.ts';
import { type PublishOutcome, type PublishRequest, publish } from '../../editions/publish.ts';
import { Refusal } from '../../kit/refusal.ts';
import { noted } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import { withoutSecrets } from '../clean/secrets-of.ts';
import { contractId } from '../contract-id.ts';
import type { ContractPublish, ContractPublished, ContractWithdraw } from '../contract-wire.ts';
import { draftText } from './draft-text.ts';
import { ownFindings } from './own-findings.ts';
import type { ContractCompany, ContractWork } from './parts.ts';
import { requireUnmoved } from './require-unmoved.ts';
import { secretFindings } from './secret-findings.ts';

/** Puts a contract into force, now or at a moment: an edition like any other, and an act on the company's record. */
export async function publishContract(
  parts: ContractWork,
  who: WhoDid,
  company: ContractCompany,
  given: ContractPublish,
): Promise<ContractPublished> {
  const id = contractId(company.slug);
  const { source } = await draftText(parts, company, given);
  const own = [...ownFindings(id, source), ...secretFindings(id, source, parts.inForce())];
  if (own.length) throw refuse(own);
  const folders = [[{ file: `${id}.md`, source }]];
  return run(parts, who, company, given, { folders, withdraw: [] }, 'contract.published');
}

/** Takes a contract out of force: from then on the common targets hold for what begins. */
export async function withdrawContract(
  parts: ContractWork,
  who: WhoDid,
  company: ContractCompany,
  given: ContractWithdraw,
): Promise<ContractPublished> {
  if (given.started === null) throw none(company);
  const withdraw = [contractId(company.slug)];
  return run(parts, who, company, given, { folders: [], withdraw }, 'contract.withdrawn');
}

async function run(
  parts: ContractWork,
  who: WhoDid,
  company: ContractCompany,
  { note: written, from, started }: ContractWithdraw,
  draft: Pick<PublishRequest, 'folders' | 'withdraw'>,
  act: 'contract.published' | 'contract.withdrawn',
): Promise<ContractPublished> {
  const id = contractId(company.slug);
  const note = withoutSecrets(parts.inForce(), written);
  const request: PublishRequest = {
    ...draft,
    note,
    author: who.actor.name,
    ...(from ? { from: Temporal.Instant.from(from) } : {}),
    before: (held) => requireUnmoved(parts, id, started, held),
    alongside: async (query, { edition }) => {
      // The trail asks for no more of a client than that it can be asked.
      const client = { query } as unknown as pg.ClientBase;
      const detail = { document: id, edition: `edition ${edition.number}`, note };
      await noted(client, who, { act, kind: 'company', id: company.id, detail, at: parts.clock.now() });
    },
  };
  const told = tell(await publish(parts.pool, request, parts.publish), id);
  await parts.refresh();
  return told;
}

function tell(outcome: PublishOutcome, id: string): ContractPublished {
  if (outcome.kind === 'refused') throw refuse(outcome.diagnostics);
  if (outcome.kind !== 'published') throw unchanged(id);
  const { edition, changes } = outcome;
  return {
    edition: edition.number,
    inForceFrom: edition.inForceFrom.toString(),
    differences: changes.differences.filter((it) => it.document === id),
    warnings: changes.warnings,
  };
}

const mostTold = 5;

/** The first of what is wrong, each at its place; the check tells all of it. */
function refuse(diagnostics: readonly Diagnostic[]): Refusal {
  const errors = diagnostics.filter((it) => it.severity === 'error');
  const told = errors.slice(0, mostTold).map((it) => `${it.file}:${it.line}:${it.column} ${it.message}`);
  const more = errors.length > mostTold ? ` And ${errors.length - mostTold} more.` : '';
  return new Refusal({
    code: 'contracts/not-sound',
    status: 422,
    message: `The contract cannot be published as it is. ${told.join(' ')}${more}`,
    remedy: 'Put right what stands at these places and publish again; what is in force stays in force.',
  });
}

const unchanged = (id: string) =>
  new Refusal({
    code: 'contracts/unchanged',
    status: 422,
    message: `${id} says this already: there is nothing to publish.`,
    remedy: 'Change something first.',
  });

const none = ({ name }: ContractCompany) =>
  new Refusal({
    code: 'contracts/none',
    status: 422,
    message: `${name} has no contract to withdraw.`,
    remedy: 'The common targets hold already.',
  });
