import { shippedSources } from '../../src/testing/shipped-set.ts';
import { readTexts } from './read-texts.ts';

/** A megabyte each of what redaction has to read: mail and chat, text full of values and of words for them, a log. */
export const megabytes: Readonly<Record<string, () => string>> = {
  'mail and chat': mailAndChat,
  'dense text': dense,
  'a log': log,
};

const LENGTH = 1_000_000;

/** Messages to a desk, of which each twentieth holds a value. Most of the others are about passwords, numbers and codes all the same. */
function mailAndChat(): string {
  const messages = readTexts().filter((it) => /-(?:mails|chats|notes)$/.test(it.file));
  const [quiet, told] = [true, false].map((none) => messages.filter((it) => (it.marks.length === 0) === none));
  return long((n) => (n % 20 ? quiet![n % quiet!.length]! : told![(n / 20) % told!.length]!).text, '\n\n');
}

/** Half texts of the evaluation, half documents that ship. */
function dense(): string {
  const half = (of: readonly string[]) =>
    of
      .join('\n\n')
      .repeat(20)
      .slice(0, LENGTH / 2);
  return half(readTexts().map((it) => it.text)) + half(shippedSources().map((it) => it.source));
}

/** Lines of a web server, each tenth one of those that people paste. */
function log(): string {
  const pasted = readTexts().filter((it) => it.file === 'none-logs');
  return long((n) => (n % 10 ? lineOfLog(n) : pasted[n % pasted.length]!.text), '\n');
}

function lineOfLog(n: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `2026-11-${two(1 + (n % 28))}T${two(n % 24)}:${two((n * 7) % 60)}:${two((n * 13) % 60)}.${n % 1000}Z`;
  const what = `GET /api/tickets/INC-${100_000 + n}?page=${n % 40} 200 ${n % 900}ms bytes=${(n * 37) % 90_000}`;
  return `${time} INFO [worker-${n % 8}] request id=${(n * 2_654_435).toString(16)} ${what} ip=10.0.${n % 256}.${(n * 3) % 256}`;
}

function long(piece: (n: number) => string, between: string): string {
  let text = '';
  for (let n = 0; text.length < LENGTH; n++) text += piece(n) + between;
  return text.slice(0, LENGTH);
}
