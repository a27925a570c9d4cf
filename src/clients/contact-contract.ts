import { z } from 'zod';
import { CONTACT_ROLES, LANGUAGES } from './kinds.ts';
import { id, line, note, version } from './wire.ts';

const mail = z.strictObject({
  kind: z.literal('mail'),
  value: z.email().max(254).meta({ description: 'Mail address; upper and lower case are the same' }),
  label: note(40, 'Work, private'),
});
const phone = z.strictObject({
  kind: z.literal('phone'),
  value: line(40, 'A number as people write it; without a country code it is Philippine. Answered as E.164 has it'),
  extension: z
    .string()
    .regex(/^\d{0,8}$/, 'digits')
    .optional()
    .meta({ description: 'Behind a switchboard' }),
  label: note(40, 'Mobile, office'),
});
/** A way to reach somebody, registered with us (SOP-7005 V3). */
export const Way = z.discriminatedUnion('kind', [mail, phone]).meta({ id: 'Way' });
export type Way = z.infer<typeof Way>;

const shown = z.string().meta({ description: 'The number as people read it: +63 917 123 4567' });
const registered = z.string().meta({ description: 'Since when it is on record: instant, ISO 8601 in UTC' });
const contactFields = {
  name: line(120, 'What the person is called'),
  position: note(120, 'What they are at the company'),
  roles: z.array(z.enum(CONTACT_ROLES)).max(7).meta({ description: 'For what the company named them; none: staff' }),
  language: z.enum(LANGUAGES).nullable().meta({ description: 'In which they are spoken to; null: as the company' }),
  site: id.nullable().meta({ description: 'Where they work' }),
};
export const Contact = z
  .strictObject({
    id,
    version,
    ...contactFields,
    ways: z.array(z.discriminatedUnion('kind', [mail.extend({ registered }), phone.extend({ registered, shown })])),
    access: z
      .enum(['none', 'invited', 'active'])
      .meta({ description: 'Whether they may sign in to the hub as their company' }),
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof Contact>;
const ways = z.array(Way).max(12).meta({ description: 'The first of a kind is used first' });
export const NewContact = z.strictObject({ ...contactFields, ways }).meta({ id: 'NewContact' });
export type NewContact = z.infer<typeof NewContact>;
export const ContactChange = z.strictObject({ version, ...contactFields, ways }).meta({ id: 'ContactChange' });
