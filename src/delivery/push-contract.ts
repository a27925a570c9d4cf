import { z } from 'zod';

// What crosses the wire about devices that are notified (Push API, RFC 8030).

export const PushDevice = z
  .strictObject({
    id: z.uuid(),
    endpointHash: z.string().meta({ description: 'SHA-256 of its address, hexadecimal: a browser knows itself by it' }),
    browser: z.string().meta({ description: 'What it called itself (User-Agent)' }),
    since: z.string().meta({ description: 'Instant, ISO 8601 in UTC' }),
  })
  .meta({ id: 'PushDevice' });
export type PushDevice = z.infer<typeof PushDevice>;

export const PushDevices = z
  .strictObject({
    key: z.string().nullable().meta({
      description:
        'Public key of this hub for `applicationServerKey`, base64url (RFC 8292); null where it notifies nobody',
    }),
    devices: z.array(PushDevice),
  })
  .meta({ id: 'PushDevices' });
export type PushDevices = z.infer<typeof PushDevices>;

/** What a browser says of itself when it subscribes. */
export const NewPushDevice = z
  .strictObject({
    endpoint: z
      .url({ protocol: /^https$/ })
      .max(1000)
      .meta({ description: 'Where its push service takes messages for it' }),
    p256dh: z
      .string()
      .regex(/^[A-Za-z0-9_-]{87}$/)
      .meta({ description: 'Its public key, 65 bytes in base64url' }),
    auth: z
      .string()
      .regex(/^[A-Za-z0-9_-]{22}$/)
      .meta({ description: 'Its secret, 16 bytes in base64url; kept encrypted, never shown again' }),
  })
  .meta({ id: 'NewPushDevice' });
export type NewPushDevice = z.infer<typeof NewPushDevice>;
