import { stitching, type View } from './stitch.ts';

/** Parts in base64 (RFC 4648) that hold text, each decoded; whatever is found in one stands for all of the part. One level, no deeper. */
export function decoded(of: View): View | undefined {
  const parts = partsIn(of.text);
  const stitch = stitching(of);
  let found = false;
  for (const { start, end } of parts) {
    const text = decode(of.text.slice(start, end));
    if (!text) continue;
    found = true;
    stitch.put(text, start, end);
    stitch.seam();
  }
  return found ? stitch.view() : undefined;
}

/** Shorter ones hold nothing worth hiding and look like words; longer ones are files. */
const LEAST = 16;
const MOST = 200_000;

/** Runs of the alphabet; those that end a full line and go on in the next are one part. */
function partsIn(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const last = parts.at(-1);
    const goesOn = last && last.end - last.start >= 60 && /^\r?\n$/.test(text.slice(last.end, index));
    if (goesOn && index + run.length - last.start <= MOST) last.end = index + run.length;
    else parts.push({ start: index, end: index + run.length });
  }
  return parts.filter(({ start, end }) => end - start <= MOST);
}

const RUN = new RegExp(`(?<![\\w+/-])[\\w+/-]{${LEAST},}={0,2}`, 'g');

function decode(part: string): string | undefined {
  const plain = part.replaceAll(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (plain.length % 4 === 1) return undefined;
  try {
    const bytes = Uint8Array.from(atob(plain), (it) => it.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return UNPRINTABLE.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: text holds none of these characters, files do.
const UNPRINTABLE = /[\0-\x08\x0e-\x1f\x7f]/;
