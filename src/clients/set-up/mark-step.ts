import type pg from 'pg';
import type { CleanText } from '../../kit/clean-text.ts';
import { inTransaction } from '../../kit/db/transaction.ts';
import { missing } from '../../kit/http/guard.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { Refusal } from '../../kit/refusal.ts';
import { noted, personOf } from '../../people/noted.ts';
import type { Role } from '../../people/roles.ts';
import type { WhoDid } from '../../people/who-did.ts';
import { cleanFields } from '../clean/clean-fields.ts';
import type { CompanyRow } from '../companies/find-company.ts';
import { tellTaken } from '../conflicts.ts';
import type { Clients } from '../service.ts';
import type { SetUpStep } from '../set-up-contract.ts';
import type { Kept } from '../wire.ts';
import { setUpSteps } from './set-up-steps.ts';

/** Those who may speak for any owner of a step. */
const LEADING: readonly Role[] = ['lead', 'ops', 'admin'];

/** Puts the evidence of a step on record (KB-253 W1); the step is its owner's, or of those who lead. */
export async function markStep(
  clients: Clients,
  who: WhoDid,
  company: CompanyRow,
  clause: string,
  written: string,
): Promise<Kept> {
  const at = clients.clock.now();
  const step = stepOf(clients, company, clause);
  checkOwner(who, step);
  const { fields, removed } = cleanFields(clients.inForce(), { evidence: written });
  const edition = clients.inForce().edition?.number ?? 0;
  await inTransaction(clients.pool, async (client) => {
    const mark = { company: company.id, step, edition, evidence: fields.evidence, by: personOf(who), at };
    await insertMark(client, mark).catch(tellTaken({ set_up_mark_step: () => doneAlready(step) }));
    const detail = { company: company.name, step: `${step.clause} ${step.step}` };
    await noted(client, who, { act: 'set-up.marked', kind: 'company', id: company.id, detail, at });
  });
  return { removed };
}

/** A step that is done, with what shows it. */
export interface NewMark {
  company: string;
  step: Pick<SetUpStep, 'clause' | 'step'>;
  edition: number;
  evidence: CleanText;
  by: string | null;
  at: Temporal.Instant;
}

/** Writes the mark of a step. */
export async function insertMark(
  client: pg.ClientBase,
  { company, step, edition, evidence, by, at }: NewMark,
): Promise<void> {
  await client.query(
    `insert into clients.set_up_mark (id, company, clause, step, edition, evidence, done_by, done_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuidv7(), company, step.clause, step.step, edition, evidence, by, at],
  );
}

/** Takes a step back: it is open again, and the record of both stays. */
export async function withdrawStep(clients: Clients, who: WhoDid, company: CompanyRow, clause: string): Promise<void> {
  const at = clients.clock.now();
  const step = stepOf(clients, company, clause);
  checkOwner(who, step);
  await inTransaction(clients.pool, async (client) => {
    const { rowCount } = await client.query(
      `update clients.set_up_mark set withdrawn_by = $3, withdrawn_at = $4
        where company = $1 and clause = $2 and withdrawn_at is null`,
      [company.id, clause, personOf(who), at],
    );
    if (rowCount === 0) return;
    const detail = { company: company.name, step: `${step.clause} ${step.step}` };
    await noted(client, who, { act: 'set-up.withdrawn', kind: 'company', id: company.id, detail, at });
  });
}

function stepOf(clients: Clients, { marks }: CompanyRow, clause: string): SetUpStep {
  const step = setUpSteps(marks, clients.inForce()).find((it) => it.clause === clause);
  if (!step) throw missing();
  return step;
}

function checkOwner({ actor: { roles } }: WhoDid, { clause, owner, step }: SetUpStep): void {
  if (roles.some((it) => it === owner || LEADING.includes(it))) return;
  throw new Refusal({
    code: 'clients/not-the-owner',
    status: 403,
    message: `${step} is not yours to mark: KB-253 ${clause} gives it to another role.`,
    remedy: 'Ask the owner of the step, or your Team Leader.',
  });
}

const doneAlready = ({ clause, step }: SetUpStep) =>
  new Refusal({
    code: 'clients/step-done',
    status: 409,
    message: `${step} (${clause}) is done already.`,
    remedy: 'Look at its evidence; take it back first if it has to be done again.',
  });
