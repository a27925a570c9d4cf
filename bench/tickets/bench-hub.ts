import type { ChildProcess } from 'node:child_process';
import pg from 'pg';
import { type Address, embeddedAddress } from '../../src/kit/db/address.ts';
import { embeddedState } from '../../src/kit/db/embedded/state.ts';
import { type Database, openDatabase } from '../../src/kit/db/pools.ts';
import { signInTo } from '../../src/testing/first-account.ts';
import { startHub } from '../../src/testing/running-hub.ts';
import { tempDataDir } from '../../src/testing/temp-data-dir.ts';
import type { Client } from './texts.ts';

/** A hub as people start it, in a process of its own on its own data folder, with client companies and two who work at it. */
export interface BenchHub {
  url: string;
  /** What a program that opens tickets sends. */
  program: Record<string, string>;
  /** What the token of somebody of the desk sends, and who that is. */
  person: { id: string; headers: Record<string, string> };
  clients: Client[];
  database: Database;
  address: Address;
  /** Where PostgreSQL listens, and the password of hub_app on it. */
  server: { host: string; pid: number; password: string };
  child: ChildProcess;
  dataDir: string;
  /** Lets PostgreSQL learn how large its tables have become, as it does by itself after a minute. */
  tidy(): Promise<void>;
  /** Ends the hub and leaves its data folder. */
  end(): Promise<void>;
  stop(): Promise<void>;
}

const COMPANIES = 20;

export async function benchHub(): Promise<BenchHub> {
  const folder = tempDataDir();
  const hub = await startHub({ dataDir: folder.path });
  const { cookie } = await signInTo(hub);
  const send = sender(hub.url, cookie);
  const clients: Client[] = [];
  for (let n = 1; n <= COMPANIES; n++) clients.push(await companyOf(send, n));
  const state = embeddedState(folder.path);
  if (state.kind !== 'running') throw new Error(`PostgreSQL is ${state.kind}.`);
  const address = embeddedAddress(state.socketDir, state.secrets);
  const database = openDatabase(address);
  let isOver = false;
  const end = async () => {
    if (isOver) return;
    isOver = true;
    await database.close();
    await hub.stop();
  };
  const token = { name: 'Bench', scopes: ['*'], roles: ['t1'], days: 1 };
  const { rows } = await database.app.query<{ id: string }>('select id from people.person');
  return {
    url: hub.url,
    program: bearer(await send<{ token: string }>('/tokens', token)),
    person: { id: rows[0]!.id, headers: { cookie } },
    ...{ clients, database, address, child: hub.child, dataDir: folder.path },
    server: { host: state.socketDir, pid: state.pid, password: String(address.as('hub_app').password) },
    tidy: async () => {
      const owner = new pg.Client(address.as('owner'));
      await owner.connect();
      await owner.query('analyze tickets.ticket, tickets.event, tickets.text');
      await owner.end();
    },
    end,
    stop: async () => {
      await end();
      folder.remove();
    },
  };
}

const bearer = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });

type Send = <T>(path: string, body: object) => Promise<T>;

function sender(url: string, cookie: string): Send {
  return async (path, body) => {
    const headers = { 'content-type': 'application/json', origin: url, cookie };
    const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as never;
  };
}

async function companyOf(send: Send, n: number): Promise<Client> {
  const { id } = await send<{ id: string }>('/companies', { name: `Company ${n}` });
  const contact = { name: `Contact ${n}`, position: '', roles: [], language: null, site: null, ways: [] };
  return { company: id, contact: (await send<{ id: string }>(`/companies/${id}/contacts`, contact)).id };
}
