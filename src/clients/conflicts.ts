import { Refusal } from '../kit/refusal.ts';

/** What a unique index refused, by its name, told as what it means. */
export function tellTaken(told: Record<string, () => Refusal>) {
  return (error: { code?: string; constraint?: string }): never => {
    const refusal = error.code === '23505' && told[error.constraint ?? ''];
    throw refusal ? refusal() : error;
  };
}

/** Somebody else was faster: what is there now is not what was changed. */
export const changedMeanwhile = (what: string) =>
  new Refusal({
    code: 'changed-meanwhile',
    status: 409,
    message: `${what} was changed by somebody else meanwhile; nothing of yours was saved or lost.`,
    remedy: 'Look at what is there now, then save yours again or leave it.',
  });

/** A name that may be there only once. */
export const nameTaken = (field: string, what: string) =>
  new Refusal({
    code: `clients/${field}-taken`,
    status: 409,
    message: `There is ${what} already (${field}).`,
    remedy: 'Open the one that is there, or give this one another.',
  });
