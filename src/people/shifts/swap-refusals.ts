import { Refusal } from '../../kit/refusal.ts';
import type { Shift } from './records.ts';
import { tellSpan } from './tell-span.ts';

const told = ({ startsAt, endsAt }: Shift, zone: string) => tellSpan({ from: startsAt, until: endsAt }, zone);

export const past = (shift: Shift, zone: string) =>
  new Refusal({
    code: 'swap/past',
    status: 409,
    message: `The shift has begun or is over: ${told(shift, zone)}.`,
    remedy: 'Only a shift to come can be swapped. Tell your Team Leader if you cannot stay.',
  });

export const swappedAway = (shift: Shift, name: string, zone: string) =>
  new Refusal({
    code: 'swap/swapped-away',
    status: 409,
    message: `The shift is swapped away already; ${name} has it: ${told(shift, zone)}.`,
    remedy: `To have it back, let ${name} ask you.`,
  });

export const askedAlready = () =>
  new Refusal({
    code: 'swap/asked-already',
    status: 409,
    message: 'You have asked this colleague for this shift already.',
    remedy: 'Wait for the answer, withdraw the question, or ask somebody else as well.',
  });

export const oneself = () =>
  new Refusal({
    code: 'swap/oneself',
    status: 422,
    message: 'A shift is swapped with somebody else (to).',
    remedy: 'Choose a colleague of the team.',
  });

export const closed = (state: string) =>
  new Refusal({
    code: 'swap/closed',
    status: 409,
    message: `This question is closed: it was ${state}.`,
    remedy: 'Look at the shifts again.',
  });
