import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { missing } from '../../kit/http/guard.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { isUuid } from '../../kit/is-uuid.ts';
import { noted } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import { cleanFields, tellRemoved } from '../clean/clean-fields.ts';
import type { CompanyRow } from '../companies/find-company.ts';
import { changedMeanwhile, tellTaken } from '../conflicts.ts';
import type { Clients } from '../service.ts';
import type { Saved } from '../wire.ts';
import { actOn, type CleanPart, type PartFields, type PartKind } from './part-kind.ts';
import { checkSite, keepWhatStandsThere } from './site-use.ts';

/** Adds a part to a company. */
export async function addPart(
  { pool, clock, inForce }: Clients,
  who: WhoDid,
  company: CompanyRow,
  kind: PartKind,
  given: PartFields,
): Promise<Saved> {
  const now = clock.now();
  const { fields, removed } = cleanFields(inForce(), given);
  const id = uuidv7();
  return inTransaction(pool, async (client) => {
    await checkSite(client, company.id, fields.site);
    await insertPart(client, kind, { id, company: company.id }, fields, now);
    await note(client, who, company, kind, 'added', fields, now);
    return { id, version: 1, ...tellRemoved(removed) };
  });
}

/** Changes a part of the state that was seen. */
export async function changePart(
  { pool, clock, inForce }: Clients,
  who: WhoDid,
  company: CompanyRow,
  kind: PartKind,
  id: string,
  { version, ...given }: PartFields & { version: number },
): Promise<Saved> {
  const { fields, removed } = cleanFields(inForce(), given);
  return inTransaction(pool, async (client) => {
    await checkSite(client, company.id, fields.site);
    await hold(client, kind, company.id, id);
    await updatePart(client, kind, { id, version }, fields);
    await note(client, who, company, kind, 'changed', fields, clock.now());
    return { id, version: version + 1, ...tellRemoved(removed) };
  });
}

/** Writes a new part. */
export async function insertPart(
  client: pg.ClientBase,
  kind: PartKind,
  { id, company }: { id: string; company: string },
  fields: CleanPart,
  now: Temporal.Instant,
): Promise<void> {
  await client
    .query(kind.statements.insert, [id, company, now, ...kind.fields.map((it) => fields[it])])
    .catch(tellTaken(takenOf(kind, fields)));
}

/** Writes the fields of a part, of the state that was seen. */
export async function updatePart(
  client: pg.ClientBase,
  kind: PartKind,
  { id, version }: { id: string; version: number },
  fields: CleanPart,
): Promise<void> {
  const { rowCount } = await client
    .query(kind.statements.update, [id, version, ...kind.fields.map((it) => fields[it])])
    .catch(tellTaken(takenOf(kind, fields)));
  if (rowCount !== 1) throw changedMeanwhile(String(fields[kind.named]));
}

/** Takes a part away; it stays in the database for what refers to it. */
export async function removePart(
  { pool, clock }: Clients,
  who: WhoDid,
  company: CompanyRow,
  kind: PartKind,
  id: string,
): Promise<void> {
  const now = clock.now();
  await inTransaction(pool, async (client) => {
    const name = await hold(client, kind, company.id, id);
    if (kind.table === 'site') await keepWhatStandsThere(client, id, name);
    await client.query(kind.statements.remove, [id, now]);
    await note(client, who, company, kind, 'removed', { [kind.named]: name }, now);
  });
}

/** The name of a part that is there and belongs to the company; it is held until the end of the transaction. */
async function hold(client: pg.ClientBase, kind: PartKind, company: string, id: string): Promise<string> {
  if (!isUuid(id)) throw missing();
  const { rows } = await client.query<{ name: string }>(kind.statements.hold, [id, company]);
  if (!rows[0]) throw missing();
  return rows[0].name;
}

const takenOf = (kind: PartKind, fields: CleanPart) =>
  Object.fromEntries(
    Object.entries(kind.taken).map(([index, tell]) => [index, () => tell(String(fields[kind.named]))]),
  );

function note(
  client: pg.ClientBase,
  who: WhoDid,
  { id, name }: CompanyRow,
  kind: PartKind,
  what: 'added' | 'changed' | 'removed',
  fields: CleanPart,
  at: Temporal.Instant,
): Promise<void> {
  const detail = { company: name, [kind.table.replace('_', ' ')]: fields[kind.named] };
  return noted(client, who, { act: actOn(kind, what), kind: 'company', id, detail, at });
}
