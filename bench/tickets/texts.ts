import { reportOf, saidOf } from '../../src/testing/faults/ticket-words.ts';
import { chanceOf } from '../../src/testing/secrets/chance.ts';

/** A company of the desk, and one of its contacts. */
export interface Client {
  company: string;
  contact: string;
}

/** How much of a text a client writes, in bytes. */
const BODY_BYTES = 1024;

/** Bodies of new tickets as a client's words of 1 KB make them; `$$` stands where each sending puts what is its own. */
export function newTickets(count: number, clients: readonly Client[], now: Temporal.Instant): string[] {
  const chance = chanceOf('bench tickets');
  return Array.from({ length: count }, () => {
    const { subject, body, category } = reportOf(chance);
    let words = `${body} Ref $$.`;
    while (Buffer.byteLength(words) < BODY_BYTES) words += ` ${saidOf(chance, chance.pick(['in', 'out', 'internal']))}`;
    return JSON.stringify({
      kind: 'incident',
      ...chance.pick(clients),
      channel: 'mail',
      contactedAt: now.subtract({ minutes: 5 }).toString({ fractionalSecondDigits: 3 }),
      ...{ subject, category, body: words.slice(0, BODY_BYTES) },
      ...{ impact: 'several', urgency: 'work stopped' },
    });
  });
}

/** Bodies of things said on a ticket, `$$` as above. */
export function newInteractions(count: number): string[] {
  const chance = chanceOf('bench interactions');
  return Array.from({ length: count }, () =>
    JSON.stringify({ direction: 'out', channel: 'mail', text: `${saidOf(chance, 'out')} Ref $$.` }),
  );
}
