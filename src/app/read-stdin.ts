import { Refusal } from '../kit/refusal.ts';

const mostBytes = 10_000_000;

/** All of standard input as text; nothing where it is a terminal, so that nobody waits for a question that was not asked. */
export async function readStdin(): Promise<string | undefined> {
  if (process.stdin.isTTY) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw tooMuch;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const tooMuch = new Refusal({
  code: 'input-too-large',
  message: 'The case is larger than 10 MB.',
  remedy: 'Try fewer cases at once.',
});
