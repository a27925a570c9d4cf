import type { ContractForm } from '../clients/contract-form.ts';
import type { Send } from './send.ts';

/** Client companies of the small desk; none of them is real. */
const COMPANIES = [
  { name: 'Visayas Freight', number: 'C-1001', place: 'Cebu City', language: 'ceb', supportedFrom: '2024-02-01' },
  { name: 'Baguio Highland Clinic', number: 'C-1002', place: 'Baguio City', supportedFrom: '2025-06-15' },
  { name: 'Davao Fruit Growers', number: 'C-1003', place: 'Davao City', language: 'ceb', supportedFrom: '2023-09-01' },
  { name: 'Iloilo River Hotel', number: 'C-1004', place: 'Iloilo City', language: 'fil', supportedFrom: '2025-01-10' },
  { name: 'Quezon Learning Center', number: 'C-1005', place: 'Quezon City', language: 'fil' },
  { name: 'Naga Rural Bank', number: 'C-1006', place: 'Naga City', supportedFrom: '2022-05-02', endedOn: '2026-06-30' },
];

const CONTACTS = [
  {
    name: 'Carla Uy',
    position: 'Head of IT',
    roles: ['it officer', 'approver'],
    language: 'ceb',
    ways: [
      { kind: 'mail', value: 'carla.uy@visayasfreight.example', label: 'Work' },
      { kind: 'phone', value: '(032) 412 3456', extension: '12', label: 'Office' },
      { kind: 'phone', value: '0917 123 4567', label: 'Mobile' },
    ],
  },
  {
    name: 'Dino Go',
    position: 'Night dispatch',
    roles: ['deputy', 'security'],
    language: null,
    ways: [{ kind: 'phone', value: '0918 765 4321', label: 'Any hour' }],
  },
  { name: 'Mila Tan', position: 'Accounting', roles: ['billing'], language: 'en', ways: [] },
];

/** Fills the first company in full, and the others with their names, for pictures of the screens. `ops` publishes its contract. */
export async function smallClients(send: Send, ops: Send): Promise<void> {
  const ids: string[] = [];
  for (const it of COMPANIES) ids.push((await send('POST', '/companies', it)).id!);
  const at = `/companies/${ids[0]}`;
  const about = 'Moves fruit and frozen fish between the islands. The manifest has to be out at 05:00 every day.';
  await send('PATCH', at, { version: 1, about, maintenance: 'Sundays 22:00 to 02:00, announced two days before' });
  for (const [regime, applies] of Object.entries({ DPA: true, 'PCI-DSS': true, HIPAA: false }))
    await send('PUT', `${at}/regimes`, { regime, applies });
  await send('PUT', `/companies/${ids[1]}/regimes`, { regime: 'HIPAA', applies: true });
  const site = {
    name: 'Pier 4',
    place: 'Cebu City',
    zone: 'Asia/Manila',
    address: 'Pier 4, Port Area',
    room: 'Guard, any hour',
  };
  const { id: pier } = await send('POST', `${at}/sites`, site);
  for (const it of CONTACTS) await send('POST', `${at}/contacts`, { ...it, site: pier });
  await servers(send, at, pier!);
  for (const [system, page] of Object.entries({ Portal: 'forgot', VPN: 'vpn/reset' })) {
    const url = `https://visayasfreight.example/${page}`;
    await send('POST', `${at}/reset-tools`, {
      system,
      url,
      askFirst: system === 'VPN' ? 'Inside or outside the office' : '',
    });
  }
  const evidence = 'Signed 18 January 2024, folder of contracts, no. 17';
  await contract(ops, at);
  for (const clause of ['U1', 'U2', 'U3', 'U5', 'U8', 'U16']) await send('PUT', `${at}/set-up/${clause}`, { evidence });
}

async function servers(send: Send, at: string, site: string): Promise<void> {
  const hostKey = 'SHA256:Qm9hdHMgYXQgZGF3biBhcmUgbm90IGEga2V5IQ';
  const of = { site, hostKey, power: 'UPS, 20 min' };
  const front = {
    name: 'VF-WEB-01',
    address: 'web01.vf.internal',
    components: ['Web gateway', 'Portal', 'Monitor agent'],
  };
  const back = { name: 'VF-DB-01', address: 'db01.vf.internal', components: ['Database', 'Backup', 'Monitor agent'] };
  for (const it of [front, back]) await send('POST', `${at}/servers`, { ...of, ...it });
}

/** Faster than the common targets where it is gravest, for two years. */
async function contract(ops: Send, at: string): Promise<void> {
  const { form, source } = (await ops('GET', `${at}/contract`)) as unknown as { form: ContractForm; source: string };
  const cells = {
    Clause: '',
    Severity: 'SEV1',
    Response: '10 min',
    'Next response': '',
    Update: '',
    Resolution: '2 h',
  };
  const written = {
    ...form,
    from: '2026-01-01',
    until: '2027-12-31',
    supported: [{ clause: '', text: 'Portal, mail and the VPN of all sites, day and night.' }],
    targets: [{ ...cells, Calendar: '', Meaning: '' }],
  };
  const draft = { source: source ?? '', form: written, started: null, note: 'Signed on 18 January 2024' };
  await ops('POST', `${at}/contract/publish`, draft);
}
