import type { Chance } from '../secrets/chance.ts';

/** What clients of a Philippine desk report, by what it is about; none of it is real. */
const REPORTS = {
  database: [
    [
      'Dispatch page stays empty',
      'Good morning po, the dispatch page stays empty since we opened. Our drivers are waiting at the gate.',
    ],
    ['Sales report never ends', 'Sir, hindi natatapos ang sales report namin. It was fine last Friday.'],
  ],
  network: [
    [
      'Slow connection in the Davao office',
      'Ang bagal po ng internet namin since lunch, also for the other floor. Calls are dropping.',
    ],
    ['Branch cannot reach the server', 'Ma’am, our Iloilo branch cannot reach the server. Manila is okay naman.'],
  ],
  access: [
    [
      'New cashier cannot sign in',
      'Hi po, our new cashier cannot sign in. It says that her account is not active yet.',
    ],
    ['Supervisor sees no payroll', 'Hindi ko na makita ang payroll page. Nakikita ko pa po ito kahapon.'],
  ],
  mail: [
    ['Mail to one client comes back', 'All our mail to one client comes back with an error. Sa iba po, okay naman.'],
    [
      'Calendar invitations do not arrive',
      'Walang dumarating na calendar invitation since Monday, for our whole team.',
    ],
  ],
  application: [
    [
      'Printing of receipts stops half-way',
      'The receipt stops half-way when there are more than twenty items. Pakitingnan po.',
    ],
    ['Wrong totals on the delivery list', 'Mali po ang total sa delivery list, it counts the cancelled orders too.'],
  ],
} as const;

export type Subject = keyof typeof REPORTS;

const SAID = {
  in: [
    'Salamat po, we will wait.',
    'It happened again just now, same as before po.',
    'Okay na sa amin, pero sa second floor hindi pa.',
    'Any update po? Our client is asking.',
  ],
  out: [
    'Good day po. We are looking into it now and will write again within the hour.',
    'Please try once more and tell us what you see.',
    'We have restarted the service. Pakisubukan po ulit.',
    'Thank you for waiting. We are with the network team on this.',
  ],
  internal: [
    'Saw the same on the second server, nothing in its log.',
    'Asked the night shift; they changed nothing.',
    'Will look again after the backup has ended.',
    'Kausap ko na ang network team, they are checking the switch.',
  ],
} as const;

export type Direction = keyof typeof SAID;

const SCOPES = [
  'All dispatchers in Cebu; Manila works',
  'Two cashiers of the main branch',
  'Everybody on the third floor, since 09:10',
  'Only the owner, on her phone',
] as const;

/** A report: what it is about, its subject and the client's words. */
export function reportOf(chance: Chance): { category: Subject; subject: string; body: string } {
  const category = chance.pick(Object.keys(REPORTS) as Subject[]);
  const [subject, body] = chance.pick<readonly [string, string]>(REPORTS[category]);
  return { category, subject, body };
}

/** A sentence on a ticket that is there. */
export const saidOf = (chance: Chance, direction: Direction): string => chance.pick(SAID[direction]);

/** Who is hit. */
export const scopeOf = (chance: Chance): string => chance.pick(SCOPES);
