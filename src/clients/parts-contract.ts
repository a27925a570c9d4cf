import { z } from 'zod';
import { zoneName } from '../people/zone-name.ts';
import { id, line, note, version } from './wire.ts';

// What belongs to a client company: sites, servers, reset tools (KB-253 U3, U8, U16).

const siteFields = {
  name: line(120, 'What the site is called: Head office'),
  place: note(120, 'City or municipality; decides which local holidays and suspensions count (P2)'),
  zone: zoneName,
  address: note(300, 'Where it is'),
  room: note(200, 'Who opens the server room (P11)'),
};
export const Site = z.strictObject({ id, version, ...siteFields }).meta({ id: 'Site' });
export type Site = z.infer<typeof Site>;
export const NewSite = z.strictObject(siteFields).meta({ id: 'NewSite' });
export const SiteChange = z.strictObject({ version, ...siteFields }).meta({ id: 'SiteChange' });

const serverFields = {
  name: line(120, 'What the server is called: VF-DB-01'),
  site: id.nullable().meta({ description: 'Where it stands; null: in our data center' }),
  address: note(253, 'Host name or address inside the tunnel'),
  components: z
    .array(line(120, 'A component of the service stack'))
    .max(60)
    .meta({ description: 'What runs on it, in the words of KB-253 stack' }),
  hostKey: note(200, 'Fingerprint of its SSH host key (A18): SHA256:…'),
  power: note(200, 'Power supply: UPS, generator, none'),
};
export const Server = z.strictObject({ id, version, ...serverFields }).meta({ id: 'Server' });
export type Server = z.infer<typeof Server>;
export const NewServer = z.strictObject(serverFields).meta({ id: 'NewServer' });
export const ServerChange = z.strictObject({ version, ...serverFields }).meta({ id: 'ServerChange' });

const url = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'an address that begins with https://' })
  .max(500)
  .refine((it) => !/^[^/]*\/\/[^/]*@/.test(it), 'an address without user name and password')
  .meta({ description: 'Where one sets a new password oneself: https only' });
const toolFields = {
  system: line(120, 'Which sign-in the link is for: Portal, Mail, VPN'),
  url,
  askFirst: note(200, 'What to ask before the link is sent'),
};
export const ResetTool = z.strictObject({ id, version, ...toolFields }).meta({ id: 'ResetTool' });
export type ResetTool = z.infer<typeof ResetTool>;
export const NewResetTool = z.strictObject(toolFields).meta({ id: 'NewResetTool' });
export const ResetToolChange = z.strictObject({ version, ...toolFields }).meta({ id: 'ResetToolChange' });
