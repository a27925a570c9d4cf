import { Refusal } from '../kit/refusal.ts';

/**
 * Reads a moment as a person writes it: `2027-01-01T08:00+08:00`, `2027-01-01 00:00Z`, or with a zone's name in brackets,
 * `2027-01-01 08:00[Asia/Manila]`. A time without a zone is refused: it would mean another moment on another machine.
 */
export function readMoment(text: string): Temporal.Instant {
  const written = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T');
  try {
    return written.endsWith(']') ? Temporal.ZonedDateTime.from(written).toInstant() : Temporal.Instant.from(written);
  } catch (cause) {
    throw new Refusal({
      code: 'usage',
      message: `"${text}" is not a moment.`,
      remedy: 'Write date, time and zone: 2027-01-01T08:00+08:00, or 2027-01-01T08:00[Asia/Manila].',
      cause,
    });
  }
}
