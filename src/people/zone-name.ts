import { z } from 'zod';

/** An IANA name of a zone that this machine knows. */
export const zoneName = z
  .string()
  .max(60)
  .refine(isZone, 'a zone such as Asia/Manila')
  .meta({ description: 'IANA name of a zone: Asia/Manila' });

function isZone(name: string): boolean {
  try {
    return /^[A-Z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
