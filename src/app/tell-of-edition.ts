import { type Runner, tell } from '../delivery/tell.ts';
import type { Edition } from '../editions/edition.ts';
import { activeStaff } from '../people/active-staff.ts';

/** Tells everybody at the desk that the rules are others, with how many documents changed. */
export async function tellOfEdition(
  client: Runner,
  { number, inForceFrom, publishedAt }: Edition,
  documents: number,
): Promise<void> {
  const fields = { number, documents, from: inForceFrom.toString() };
  const said = { template: 'edition' as const, fields };
  await tell(client, { people: await activeStaff(client), said, key: `edition ${number}`, at: publishedAt });
}
