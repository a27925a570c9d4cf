import type { ZodType } from 'zod';
import { fixed } from '../../privacy/clean-text.ts';
import { NewCompany } from '../company-contract.ts';
import { NewContact, Way } from '../contact-contract.ts';
import { readWays } from '../contacts/ways.ts';
import type { ColumnKey } from '../import-columns.ts';
import { CONTACT_ROLES } from '../kinds.ts';
import { NewSite } from '../parts-contract.ts';

/** How the cells of a column are read, and what is said where one cannot be. */
interface CellKind {
  /** Undefined where it cannot be taken. */
  read(text: string): unknown | { tooLong: number } | undefined;
  reason: string;
  remedy: string;
}

/** By the very schemas that the screens are held to. */
const by = (schema: ZodType, reason: string, remedy: string, prepare = (text: string): unknown => text): CellKind => ({
  reason,
  remedy,
  read: (text) => {
    const { data, error } = schema.safeParse(prepare(text));
    const tooBig = error?.issues.find((it) => it.code === 'too_big');
    return tooBig ? { tooLong: Number((tooBig as { maximum: number }).maximum) } : data;
  },
});

const lower = (text: string) => text.toLowerCase();
const line = (schema: ZodType) =>
  by(schema, 'It has a line break, or a sign that is not seen.', 'Write it in one line, typed anew.');
const text = (schema: ZodType) => by(schema, 'It has a sign that is not seen.', 'Type it anew.');
const zone = (schema: ZodType) =>
  by(schema, 'There is no such zone.', 'Write its name as Asia/Manila, Asia/Singapore, Europe/Berlin.');
const language = (schema: ZodType) =>
  by(
    schema,
    'This is none of the languages of the desk.',
    'Write en (English), fil (Filipino) or ceb (Cebuano).',
    lower,
  );
const day = (schema: ZodType) =>
  by(schema, 'There is no such date.', 'Write year, month and day as 2026-11-25; spreadsheets like to change it.');

const ANSWERS: Record<string, boolean> = { yes: true, no: false };
const regime: CellKind = {
  reason: 'It is neither yes nor no.',
  remedy: 'Write yes or no, or leave it empty where it is not known.',
  read: (text) => ANSWERS[lower(text)],
};

const roles: CellKind = {
  reason: 'One of these is no role of a contact.',
  remedy: `Write them with ; between them, out of: ${CONTACT_ROLES.join(', ')}.`,
  read: (text) => {
    const given = lower(text)
      .split(';')
      .map((it) => it.trim())
      .filter(Boolean);
    const known = CONTACT_ROLES.filter((it) => given.includes(it));
    return given.length > 0 && given.every((it) => (CONTACT_ROLES as readonly string[]).includes(it))
      ? known
      : undefined;
  },
};

const mail: CellKind = {
  reason: 'This is no mail address.',
  remedy: 'Write one address as ana.reyes@client.example; a second one goes into "Mail 2".',
  read: (text) => {
    const { data } = Way.safeParse({ kind: 'mail', value: text, label: '' });
    return data && readWays([{ ...data, label: fixed`` }])[0];
  },
};

const phone: CellKind = {
  reason: 'This is no phone number.',
  remedy: 'Write one number as 0917 123 4567, (02) 8123 4567 ext. 12 or +63 917 123 4567.',
  read: (text) => {
    const { data } = Way.safeParse({ kind: 'phone', value: text, label: '' });
    try {
      return data && readWays([{ ...data, label: fixed`` }])[0];
    } catch {
      return undefined;
    }
  },
};

const company = NewCompany.shape;
const contact = NewContact.shape;
const site = NewSite.shape;

export const CELLS: Record<ColumnKey, CellKind> = {
  number: line(company.number),
  name: line(company.name),
  place: line(company.place),
  zone: zone(company.zone),
  language: language(company.language),
  color: by(company.color, 'This is no color.', 'Write it as #0a7d5c.', lower),
  about: text(company.about),
  maintenance: text(company.maintenance),
  supportedFrom: day(company.supportedFrom),
  endedOn: day(company.endedOn),
  GDPR: regime,
  HIPAA: regime,
  'PCI-DSS': regime,
  DPA: regime,
  contactName: line(contact.name),
  position: line(contact.position),
  roles,
  contactLanguage: language(contact.language),
  mail,
  mail2: mail,
  phone,
  phone2: phone,
  site: line(site.name),
  sitePlace: line(site.place),
  siteZone: zone(site.zone),
  problem: { read: (text) => text, reason: '', remedy: '' },
};
