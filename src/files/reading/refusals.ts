import { Refusal } from '../../kit/refusal.ts';

/** The refusal of a file that nobody kept for this company; whether another company has it is not told. */
export const noSuchFile = (): Refusal =>
  new Refusal({
    code: 'files/not-found',
    status: 404,
    message: 'There is no such file.',
    remedy: 'Go back to the ticket; the file may have been removed.',
  });

/** The refusal of a file whose bytes are not there or are not those that were kept. */
export const unreadable = (what: 'missing' | 'damaged'): Refusal =>
  new Refusal({
    code: `files/${what}`,
    status: 500,
    message:
      what === 'missing'
        ? 'The file is missing on the disk of the hub.'
        : 'The file was damaged on the disk of the hub.',
    remedy:
      'Ask whoever sent it to send it again, which puts it right. An administrator: npx hub doctor, then restore it from a backup.',
    isNoted: true,
  });
