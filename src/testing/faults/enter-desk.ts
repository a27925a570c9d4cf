import type { Client } from './ticket-traffic.ts';

/** A desk that a program works on: its token, and the clients it has tickets for. */
export interface EnteredDesk {
  token: string;
  clients: Client[];
}

/** Enters two client companies with a contact each, and makes a token for a program that works on tickets as Tier 1 and 2 do. */
export async function enterDesk({ url, cookie }: { url: string; cookie: string }): Promise<EnteredDesk> {
  const post = async <T>(path: string, body: object): Promise<T> => {
    const headers = { 'content-type': 'application/json', origin: url, cookie };
    const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const enter = async (name: string, contact: string): Promise<Client> => {
    const company = (await post<{ id: string }>('/companies', { name })).id;
    const given = { name: contact, position: '', roles: [], language: null, site: null, ways: [] };
    return { company, contact: (await post<{ id: string }>(`/companies/${company}/contacts`, given)).id };
  };
  const clients = [await enter('Visayas Freight', 'Liza Ramos'), await enter('Baguio Highland Clinic', 'Mila Tan')];
  const program = { name: 'Traffic', scopes: ['tickets.*'], roles: ['t1', 't2'], days: 2 };
  const { token } = await post<{ token: string }>('/tokens', program);
  return { token, clients };
}
