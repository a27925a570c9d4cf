import type { NoteLetter } from '../delivery/routes.ts';
import type { Clock } from '../kit/clock.ts';
import { noted } from '../people/noted.ts';
import { whoDid } from '../people/who-did.ts';

/** Writes what is done to letters into the audit trail, which people keep. */
export const letterNotes =
  (clock: Clock): NoteLetter =>
  (c, client, act, id) =>
    noted(client, whoDid(c), { act, kind: 'letter', id, at: clock.now() });
