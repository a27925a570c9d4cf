import type pg from 'pg';
import type { AuditEntry, AuditPage, AuditQuestion } from './audit-contract.ts';

const PAGE = 50;

interface Row extends Omit<AuditEntry, 'at' | 'actor' | 'object'> {
  at: Temporal.Instant;
  kind: AuditEntry['actor']['kind'];
  actor: string | null;
  name: string;
  objectKind: string | null;
  objectId: string | null;
  objectName: string | null;
  /** Of the person and the team whom the facts name. */
  personName: string | null;
  teamName: string | null;
}

/** A page of the audit trail, the newest first. */
export async function listAudit(pool: pg.Pool, { before, person, act }: AuditQuestion): Promise<AuditPage> {
  // Ids tell the time (UUIDv7), so one bound keeps a page where it was while new entries come.
  const { rows } = await pool.query<Row>(
    `select a.id, a.at, a.actor_kind as kind, a.actor, a.actor_name as name, a.act, a.detail, a.address,
            a.object_kind as "objectKind", a.object_id as "objectId", coalesce(p.name, t.name) as "objectName",
            other.name as "personName", theirs.name as "teamName"
       from people.audit a
       left join people.person p on a.object_kind = 'person' and p.id::text = a.object_id
       left join people.team t on a.object_kind = 'team' and t.id::text = a.object_id
       left join people.person other on other.id::text = a.detail ->> 'person'
       left join people.team theirs on theirs.id::text = a.detail ->> 'team'
      where ($1::uuid is null or (a.at, a.id) < (select at, id from people.audit where id = $1))
        and ($2::uuid is null or a.actor = $2 or (a.object_kind = 'person' and a.object_id = $2::text))
        and ($3::text is null or a.act = $3)
      order by a.at desc, a.id desc limit $4`,
    [before ?? null, person ?? null, act ?? null, PAGE + 1],
  );
  const entries = rows.slice(0, PAGE).map(present);
  return { entries, next: rows.length > PAGE ? entries.at(-1)!.id : null };
}

function present({ id, at, kind, actor, name, act, address, ...row }: Row): AuditEntry {
  const { objectKind, objectId, objectName, personName, teamName } = row;
  const object = objectKind && objectId ? { kind: objectKind, id: objectId, name: objectName } : null;
  const names = {
    ...(personName === null ? {} : { person: personName }),
    ...(teamName === null ? {} : { team: teamName }),
  };
  return {
    id,
    at: at.toString(),
    actor: { kind, id: actor, name },
    act,
    object,
    detail: { ...row.detail, ...names },
    address,
  };
}
