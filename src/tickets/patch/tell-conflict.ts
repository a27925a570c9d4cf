import { companyName, contactNames } from '../../clients/names-of.ts';
import { type Conflict, Refusal } from '../../kit/refusal.ts';
import { namesOf } from '../../people/names-of.ts';
import { readTexts } from '../log/store.ts';
import { idOfActor } from '../read/names.ts';
import type { Tickets } from '../service.ts';
import type { TicketState } from '../state.ts';
import { type Aspect, saidOf } from './aspects.ts';
import type { Meanwhile } from './changed-meanwhile.ts';

type Pool = Tickets['pool'];

/** The refusal of a change that came too late, with what others changed meanwhile, as people read it. */
export async function conflictRefusal(pool: Pool, number: string, meanwhile: readonly Meanwhile[]): Promise<Refusal> {
  const conflicts = await Promise.all(meanwhile.map((it) => tell(pool, it)));
  const fields = conflicts.map((it) => it.field.replace(/^fields\./, '')).join(', ');
  const who = [...new Set(conflicts.map((it) => it.by))].join(', ');
  return new Refusal({
    code: 'tickets/changed-meanwhile',
    status: 409,
    message: `${number} was changed by ${who} meanwhile, in what you change, too: ${fields}. Nothing of yours was saved or lost.`,
    remedy: 'Look at both, then save yours again with the ETag of now, or leave it.',
    conflicts,
  });
}

async function tell(pool: Pool, { aspect, before, after, by }: Meanwhile): Promise<Conflict> {
  const [from, to, name] = await Promise.all([
    inWords(pool, before, aspect),
    inWords(pool, after, aspect),
    nameOf(pool, idOfActor(by.actor)),
  ]);
  return { field: aspect, from, to, by: name ?? '', at: by.recordedAt };
}

/** What a ticket says of an aspect as somebody reads it. */
async function inWords(pool: Pool, state: TicketState, aspect: Aspect): Promise<string | null> {
  if (aspect.startsWith('fields.')) return fieldInWords(pool, state, aspect.slice('fields.'.length));
  const value = saidOf(state, aspect);
  if (value === null || value === undefined) return null;
  if (aspect === 'company') return (await companyName(pool, String(value)))?.name ?? null;
  return aspect === 'assignee' || aspect === 'contact' ? nameOf(pool, String(value)) : String(value);
}

async function fieldInWords(pool: Pool, { fields }: TicketState, field: string): Promise<string | null> {
  const entry = fields[field];
  if (!entry) return null;
  const text = entry.text ? (await readTexts(pool, [entry.text.id])).get(entry.text.id) : undefined;
  const owner = entry.owner ? await nameOf(pool, entry.owner) : undefined;
  return [entry.value, text, owner, entry.until].filter(Boolean).join(' · ') || null;
}

async function nameOf(pool: Pool, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [people, contacts] = await Promise.all([namesOf(pool, [id]), contactNames(pool, [id])]);
  return people.get(id) ?? contacts.get(id) ?? null;
}
