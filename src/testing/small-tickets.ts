import type { Send } from './send.ts';

interface Small {
  company: string;
  subject: string;
  body?: string;
  code?: string;
  impact?: string;
  urgency?: string;
  channel?: string;
  kind?: string;
  /** How many minutes ago the client reached us. */
  ago: number;
}

/** Tickets of the small desk; what happened never did. */
const TICKETS: Small[] = [
  {
    company: 'Quezon Learning Center',
    subject: 'Three new starters need portal access from Monday on',
    kind: 'request',
    channel: 'mail',
    impact: 'one',
    urgency: 'can wait',
    ago: 1490,
  },
  {
    company: 'Davao Fruit Growers',
    subject: 'Nightly backup ended with warnings on the file server since Sunday',
    code: 'LT-7101',
    channel: 'mail',
    impact: 'one',
    urgency: 'can wait',
    ago: 610,
  },
  {
    company: 'Iloilo River Hotel',
    subject: 'Front desk cannot print guest bills since noon',
    channel: 'call',
    impact: 'several',
    urgency: 'work hindered',
    ago: 96,
  },
  {
    company: 'Baguio Highland Clinic',
    subject: 'Two nurses cannot log in after changing their password',
    channel: 'portal',
    impact: 'several',
    urgency: 'work hindered',
    ago: 47,
  },
  {
    ...{
      company: 'Visayas Freight',
      subject: 'Dispatch page shows LT-3104 for all users in Cebu since 08:50',
      code: 'LT-3104',
    },
    body: 'Since about nine every page of dispatch gives LT-3104. All fourteen of us in Cebu. Manila seems fine. You can log in as me, my password is Kape-Barako77',
    ...{ channel: 'call', impact: 'everyone', urgency: 'work stopped', ago: 18 },
  },
];

/** Fills the small desk with tickets, as an engineer of Tier 1 would, and a Team Leader beside them. */
export async function smallTickets(send: Send, lead: Send): Promise<void> {
  const { companies } = (await send('GET', '/companies')) as unknown as { companies: { id: string; name: string }[] };
  const numbers: string[] = [];
  for (const { company, ago, ...given } of TICKETS) {
    const id = companies.find((it) => it.name === company)!.id;
    const { contacts } = (await send('GET', `/companies/${id}`)) as unknown as { contacts: { id: string }[] };
    const usual = { kind: 'incident', contact: contacts[0]?.id ?? null, contactedAt: minutesAgo(ago) };
    numbers.push((await send('POST', '/tickets', { ...usual, company: id, ...given })).number!);
  }
  const [, backup, printer, , dispatch] = numbers.map((it) => `/tickets/${it}`);
  await send('POST', `${dispatch}/actions/take`);
  await send('POST', `${dispatch}/interactions`, {
    ...{ direction: 'out', channel: 'mail' },
    text: 'Thank you, I have your report and look at the Cebu replica now. You hear from me again by 10:25 at the latest. Please change that password with the reset link.',
  });
  await send('POST', `${dispatch}/interactions`, {
    ...{
      direction: 'internal',
      text: 'Replica lag on ceb-db-2: 41 min behind, still growing. Restart of the replica service needs a consult (KB-253 S7).',
    },
  });
  await send('POST', `${dispatch}/steps`, { action: 'LT-3104/1', outcome: 'no change', text: 'Lag is 41 min.' });
  await lead('POST', `${dispatch}/watch`, { on: true });
  await lead('POST', `${dispatch}/interactions`, {
    direction: 'internal',
    text: 'Dino has restarted it in July; ask him.',
  });
  await send('POST', `${printer}/actions/take`);
  await send('POST', `${printer}/actions/ask-the-client`, {
    said: { channel: 'mail', text: 'Which printer is it, and does it print a test page?' },
  });
  await send('POST', `${backup}/actions/take`);
  await send('POST', `${backup}/actions/resolve`, {
    work: 'Freed 40 GB on the backup volume and ran the job again; it ended without a warning at 09:12.',
    clientTold: 'Told their IT by mail that the backup runs clean again.',
    said: { channel: 'mail', text: 'The backup ran clean this morning. Tell us if it warns again.' },
  });
}

const minutesAgo = (minutes: number) => Temporal.Now.instant().subtract({ minutes }).toString();
