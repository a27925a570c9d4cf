/**
 * What the hub may mail, and nothing else: each with fields of its own, none of which is free text of a ticket. `path` is a path of
 * this hub, so that no mail ever leads anywhere else.
 */
export type Template =
  | ({ kind: 'invitation'; by: string } & LinkFields)
  | ({ kind: 'new-password' } & LinkFields)
  | ({ kind: 'sign-in' } & LinkFields);

export const TEMPLATES = ['invitation', 'new-password', 'sign-in'] as const satisfies readonly Template['kind'][];

/** What every mail with a one-time link says. */
interface LinkFields {
  /** Whom it is for. */
  name: string;
  /** The path of the one-time link, with what opens it behind #. */
  path: string;
  /** When the link ends: an instant, and the zone in which its reader reads times. */
  until: string;
  zone: string;
}
