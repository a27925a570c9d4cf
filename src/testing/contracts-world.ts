import { beforeAll } from 'vitest';
import { clientsApi } from '../clients/api.ts';
import type { ContractForm } from '../clients/contract-form.ts';
import { contractRoutes } from '../clients/contract-routes.ts';
import type { ContractPublish, ContractView } from '../clients/contract-wire.ts';
import { publish } from '../editions/publish.ts';
import { type Editions, openEditions } from '../editions/service.ts';
import { editionDb } from '../editions/store.ts';
import type { Role } from '../people/roles.ts';
import { PolicySet } from '../policy/policy-set.ts';
import { registry } from '../registry/registry.ts';
import type { Browser } from './browser.ts';
import { told } from './desk-world.ts';
import { type PeopleWorld, peopleWorld, type WorldParts } from './people-world.ts';
import { shippedSources } from './shipped-set.ts';
import type { TestDatabase } from './test-database.ts';

/** A small world with real editions, the first of which holds what ships, and a company that may get a contract. */
export interface ContractsWorld extends PeopleWorld {
  of(role: Role): Browser;
  editions: Editions;
  /** Enters a company and gives its id. */
  enter(name: string, more?: object): Promise<string>;
  look(company: string): Promise<ContractView>;
  /** What a request to publish sends: the form as it is, with changes. */
  change(company: string, edit: (form: ContractForm) => object): Promise<ContractPublish>;
  publish(company: string, edit: (form: ContractForm) => object): Promise<Response>;
}

const nothing = new PolicySet(new Map(), [], []);
const parts = { registry: () => registry, resolve: () => ({ holidays: [] }) };

/** Its fields are there from `beforeAll` on. Its clock stands an hour ahead, so that what is published is in force. */
export function contractsWorld(database: TestDatabase, { more }: Pick<WorldParts, 'more'> = {}): ContractsWorld {
  let editions: Editions;
  const inForce = () => {
    const { set = nothing, edition } = editions.current() ?? {};
    return { set, edition };
  };
  const world = peopleWorld(database, {
    more: (app, people) => {
      const refresh = () => editions.refresh();
      app.route('/api/v1', clientsApi({ ...people, inForce }));
      app.route('/api/v1', contractRoutes({ ...people, inForce, publish: parts, refresh }));
      more?.(app, people);
    },
  }) as ContractsWorld;
  const browsers = new Map<Role, Browser>();
  beforeAll(async () => {
    const ahead = world.clock.now().until(Temporal.Now.instant()).add({ hours: 1 });
    world.clock.advance(ahead.toString());
    const first = { folders: [shippedSources()], withdraw: [], author: 'Hub', note: 'Shipped' };
    await publish(database.app, first, parts);
    editions = await openEditions({ db: editionDb(database.app), registry, clock: world.clock, pollMs: 3_600_000 });
    world.editions = editions;
    for (const role of ['t1', 'lead', 'ops', 'admin'] as const)
      browsers.set(role, await world.as((await world.add(`Somebody ${role}`, [role])).email));
  }, 60_000);
  const ops = () => browsers.get('ops')!;
  const look = (company: string) => told<ContractView>(ops().get(`/api/v1/companies/${company}/contract`));
  const change: ContractsWorld['change'] = async (company, edit) => {
    const { inForce: now, form } = await look(company);
    const source = now?.source ?? '';
    return { source, form: { ...form!, ...edit(form!) }, started: now?.hash ?? null, note: 'As agreed' };
  };
  return Object.assign(world, {
    of: (role: Role) => browsers.get(role)!,
    look,
    change,
    enter: async (name: string, more: object = {}) =>
      (await told<{ id: string }>(ops().post('/api/v1/companies', { name, ...more }))).id,
    publish: async (company: string, edit: (form: ContractForm) => object) =>
      ops().post(`/api/v1/companies/${company}/contract/publish`, await change(company, edit)),
  });
}
