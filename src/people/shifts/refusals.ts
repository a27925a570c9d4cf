import { Refusal } from '../../kit/refusal.ts';

export const noDays = () =>
  new Refusal({
    code: 'rota/no-days',
    status: 422,
    message: 'It is not said on which weekdays (days).',
    remedy: 'Give the weekdays, or the same first and last date for a one-off shift.',
  });

export const pastDate = (date: string) =>
  new Refusal({
    code: 'rota/past',
    status: 422,
    message: `${date} is over, or its shift has begun; what was planned then stays on record.`,
    remedy: 'Choose a later date. Whoever did not come is noted as absent.',
  });

export const endsBeforeItBegins = (from: string, until: string) =>
  new Refusal({
    code: 'rota/ends-before-it-begins',
    status: 422,
    message: `The last date, ${until}, comes before the first, ${from}.`,
    remedy: 'Choose a later last date, or leave it open.',
  });

export const noShift = () =>
  new Refusal({
    code: 'rota/no-shift',
    status: 422,
    message: 'None of the weekdays lies between the first and the last date, so there would be no shift.',
    remedy: 'Choose other weekdays or dates.',
  });

export const over = (until: string) =>
  new Refusal({
    code: 'rota/over',
    status: 409,
    message: `This row of the rota ends with ${until} already.`,
    remedy: 'Look at the rota again: somebody may have ended it meanwhile. Add a new row for later dates.',
  });

export const noTimeLeft = () =>
  new Refusal({
    code: 'absence/no-time',
    status: 422,
    message: 'The end does not come after the beginning (until).',
    remedy: 'Choose a later end.',
  });

export const tooLong = () =>
  new Refusal({
    code: 'absence/too-long',
    status: 422,
    message: 'An absence lasts a year at most (until).',
    remedy: 'Choose an earlier end; it can be noted again.',
  });

export const onlyEarlier = () =>
  new Refusal({
    code: 'absence/only-earlier',
    status: 422,
    message: 'An absence can be ended early, within the time that was noted (until).',
    remedy: 'Choose a time within it, or note another absence.',
  });
