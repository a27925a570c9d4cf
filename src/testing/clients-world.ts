import { beforeAll } from 'vitest';
import { clientsApi } from '../clients/api.ts';
import type { Company, NewCompany } from '../clients/company-contract.ts';
import type { NewContact } from '../clients/contact-contract.ts';
import type { Log } from '../kit/log.ts';
import type { Role } from '../people/roles.ts';
import type { Browser } from './browser.ts';
import { told } from './desk-world.ts';
import { type PeopleWorld, peopleWorld, type WorldParts } from './people-world.ts';
import { shipped } from './shipped.ts';
import type { TestDatabase } from './test-database.ts';

/** A small world with client companies in it, and somebody of each role who looks after them. */
export interface ClientsWorld extends PeopleWorld {
  /** A browser of somebody with this role. */
  of(role: Role): Browser;
  /** Enters a company and gives its id. */
  enter(company: NewCompany): Promise<string>;
  /** All that is on record of a company. */
  look(id: string): Promise<Company>;
  /** Adds a contact, and gives a browser in which they are signed in as their company. */
  contact(company: string, given: Partial<NewContact> & { name: string }): Promise<{ id: string; browser: Browser }>;
}

const EDITION = { number: 7 };

/** Its fields are there from `beforeAll` on. The documents are those that ship, as edition 7. `more` adds routes. */
export function clientsWorld(database: TestDatabase, more?: WorldParts['more'], log?: Log): ClientsWorld {
  const world = peopleWorld(database, {
    ...(log ? { log } : {}),
    more: (app, people) => {
      more?.(app, people);
      app.route('/api/v1', clientsApi({ ...people, inForce: () => ({ set: shipped.set, edition: EDITION }) }));
    },
  }) as ClientsWorld;
  const browsers = new Map<Role, Browser>();
  beforeAll(async () => {
    for (const role of ['t1', 't2', 't3', 'lead', 'ops', 'qa', 'admin'] as const)
      browsers.set(role, await world.as((await world.add(`Somebody ${role}`, [role])).email));
  });
  const post = <T>(path: string, body?: unknown) =>
    told<T>(browsers.get('ops')!.post(`/api/v1/companies${path}`, body));
  return Object.assign(world, {
    of: (role: Role) => browsers.get(role)!,
    enter: async (company: NewCompany) => (await post<{ id: string }>('', company)).id,
    look: (id: string) => told<Company>(browsers.get('ops')!.get(`/api/v1/companies/${id}`)),
    contact: async (company: string, given: Partial<NewContact> & { name: string }) => {
      const { id } = await post<{ id: string }>(`/${company}/contacts`, { ...contactNamed(given.name), ...given });
      const { url } = await post<{ url: string }>(`/${company}/contacts/${id}/access`);
      return { id, browser: await joined(world, url) };
    },
  });
}

const contactNamed = (name: string): NewContact => ({
  name,
  position: '',
  roles: [],
  language: null,
  site: null,
  ways: [{ kind: 'mail', value: `${name.toLowerCase().replaceAll(/\W+/g, '.')}@client.example`, label: '' }],
});

/** A browser of whoever took up an invitation. */
async function joined(world: PeopleWorld, url: string): Promise<Browser> {
  const browser = world.browser();
  const link = new URL(url).hash.slice(1);
  const { email } = await told<{ email: string }>(browser.post('/api/v1/links/look', { link, kind: 'invite' }));
  const password = 'papaya-harbor-violin-9';
  await told(browser.post('/api/v1/links/password', { link, kind: 'invite', password }));
  await told(browser.post('/api/v1/sign-in/password', { email, password }));
  return browser;
}
