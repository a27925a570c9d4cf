import type { Access } from '../kit/http/access.ts';
import { missing } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Actor } from './actor.ts';
import { can } from './can.ts';
import type { Permissions } from './permissions.ts';

/** What the kit's guards ask: `can`, with the refusals that fit. */
export function accessOf(actor: Actor | undefined, all: Permissions): Access {
  return {
    ...(actor ? { who: actor.id } : {}),
    requireSomebody: () => {
      if (!actor) throw signInFirst();
    },
    require: (permission, thing) => {
      if (!Object.hasOwn(all, permission)) throw new Error(`No permission is called ${permission}.`);
      const verdict = can(actor, permission, thing, all);
      if (!verdict.allowed) throw refusalFor(verdict.status);
    },
  };
}

function refusalFor(status: 401 | 403 | 404): Refusal {
  if (status === 401) return signInFirst();
  return status === 403 ? notAllowed() : missing(true);
}

export const signInFirst = () =>
  new Refusal({
    code: 'sign-in-first',
    status: 401,
    message: 'This needs somebody who is signed in.',
    remedy: 'Sign in at /sign-in. A program sends its token: Authorization: Bearer …',
  });

export const notAllowed = () =>
  new Refusal({
    code: 'not-allowed',
    status: 403,
    message: 'Your role does not allow this.',
    remedy: 'Ask your Team Leader or Operations Manager to do it, or for the role.',
  });
