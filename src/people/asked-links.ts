import type pg from 'pg';
import type { Job } from '../delivery/queue.ts';
import { inTransaction } from '../kit/db/transaction.ts';
import { seal, unseal } from '../kit/sealed.ts';
import { Secret } from '../kit/secret.ts';
import { audit } from './audit.ts';
import { makeLink } from './links.ts';
import { mailLink } from './mail-link.ts';
import type { AskedJob, People } from './service.ts';

/** Who asked, for what, and from where. */
export interface Asked {
  email: string;
  kind: 'new-password' | 'sign-in';
  address: string;
}

/**
 * Notes that somebody asks for a link. Nothing is looked up here, so that the answer comes as fast for an address that nobody has as
 * for any other; who it belongs to is found out later, by whichever process takes the job.
 */
export async function askForLink({ pool, asked, askedKey }: People, it: Asked): Promise<void> {
  const sealed = seal(new Secret(JSON.stringify(it)), askedKey, ABOUT);
  await inTransaction(pool, (client) => asked!.enqueue(client, { sealed }, { group: 'asked' }));
}

/** Makes and mails the links that were asked for, from now on. */
export async function answerAskedLinks(people: People): Promise<void> {
  await people.asked?.work((job) => answerOne(people, job));
}

async function answerOne(people: People, job: Job<AskedJob>): Promise<void> {
  const it = opened(job.data, people.askedKey);
  // Under another key of the hub nobody knows who asked; they ask again.
  if (!it) return;
  await inTransaction(people.pool, async (client) => {
    const person = await whoseIs(client, it.email);
    const kind = person && kindFor(person, it.kind);
    if (person && kind) await mailTo(people, client, { person, kind, address: it.address });
    await job.done(client);
  });
}

function opened({ sealed }: AskedJob, key: Secret): Asked | undefined {
  try {
    return JSON.parse(unseal(sealed, key, ABOUT).reveal()) as Asked;
  } catch {
    return undefined;
  }
}

interface Whose {
  id: string;
  kind: 'staff' | 'contact';
  name: string;
  email: string;
  zone: string;
}

async function whoseIs(client: pg.ClientBase, email: string): Promise<Whose | undefined> {
  const { rows } = await client.query<Whose>(
    `select id, kind, name, email, zone from people.person
      where email = $1 and deactivated_at is null and (kind = 'contact' or joined_at is not null)`,
    [email],
  );
  return rows[0];
}

/** A contact signs in by mail and has no password to forget; staff never sign in by mail alone. */
function kindFor({ kind }: Whose, asked: Asked['kind']): 'reset' | 'sign-in' | undefined {
  if (kind === 'contact') return 'sign-in';
  return asked === 'new-password' ? 'reset' : undefined;
}

async function mailTo(
  people: People,
  client: pg.ClientBase,
  { person, kind, address }: { person: Whose; kind: 'reset' | 'sign-in'; address: string },
): Promise<void> {
  const now = people.clock.now();
  const link = await makeLink(client, { kind, person, now });
  await mailLink(people, client, { kind, link, to: person, now });
  const object = { kind: 'person', id: person.id };
  await audit(client, { at: now, actor: 'nobody', act: 'person.link-asked', object, detail: { kind }, address });
}

const ABOUT = 'a link that was asked for';
